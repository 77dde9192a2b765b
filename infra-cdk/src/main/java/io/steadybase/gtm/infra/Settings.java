package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that differs between two deployments.
 *
 * @param parameters by context key; complete, because fallbacks are filled in
 */
record Settings(BuildOutput build, Map<String, String> parameters) {
    Settings {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads the CDK context: {@code -c key=value} or {@code cdk.json}.
     *
     * @throws InvalidSettingsException naming every missing build output and every value that is no text or number
     */
    static Settings fromContext(Function<String, @Nullable Object> context, BuildOutput build) {
        List<String> problems = new ArrayList<>(build.missing().toList());
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : parametersInUse().toList()) {
            Object given = context.apply(parameter.name());
            if (given == null) {
                values.put(parameter.name(), parameter.fallback());
            } else if (isValue(given)) {
                values.put(parameter.name(), given.toString());
            } else {
                problems.add(
                        "context %s must be a text or a number, got %s".formatted(parameter.name(), quoted(given)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new Settings(build, values);
    }

    /** The value chosen for this deployment. */
    String valueOf(Parameter parameter) {
        return Objects.requireNonNull(parameters.get(parameter.name()), parameter.name());
    }

    private static Stream<Parameter> parametersInUse() {
        return Stream.concat(
                        GtmDeployment.FUNCTIONS.stream().map(FunctionSpec::environment),
                        Stream.of(GtmDeployment.WORKER.environment()))
                .flatMap(environment -> environment.values().stream())
                .<Parameter>mapMulti((value, parameters) -> {
                    if (value instanceof Parameter parameter) {
                        parameters.accept(parameter);
                    }
                });
    }

    private static boolean isValue(Object given) {
        return given instanceof Number || (given instanceof String text && !text.isBlank());
    }

    private static String quoted(Object given) {
        return given instanceof String text ? "\"" + text + "\"" : given.toString();
    }
}
