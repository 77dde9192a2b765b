package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.SecretSpec;
import io.steadybase.gtm.deployment.TableSpec;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a stack may refer to: the settings and what the stacks before it provisioned, found by its definition. */
record Provisioned(
        Settings settings,
        Map<TableSpec, StateTable> tables,
        Map<SecretSpec, OperatorSecret> secrets,
        Map<FunctionSpec, ActivityFunction> functions) {

    StateTable table(TableSpec spec) {
        return present(tables.get(spec), "table", spec.name());
    }

    OperatorSecret secret(SecretSpec spec) {
        return present(secrets.get(spec), "secret", spec.name());
    }

    ActivityFunction function(FunctionSpec spec) {
        return present(functions.get(spec), "function", spec.name());
    }

    /**
     * Environment variables as a template has them.
     *
     * <p>Looked up in the order of their names: the order of a copied map changes with every start of the JVM, and a stack
     * lists its exports in the order in which they were first asked for.
     */
    Map<String, String> environment(Map<String, EnvironmentValue> values) {
        Map<String, String> environment = new TreeMap<>();
        new TreeMap<>(values).forEach((name, value) -> environment.put(name, valueOf(value)));
        return environment;
    }

    private String valueOf(EnvironmentValue value) {
        return switch (value) {
            case Text(String text) -> text;
            case TableName(TableSpec table) -> table(table).name();
            case FunctionArn(FunctionSpec function) -> function(function).liveArn();
            case SecretId(SecretSpec secret) -> secret(secret).arn();
            case Parameter parameter -> settings.valueOf(parameter);
        };
    }

    private static <T> T present(@Nullable T construct, String kind, String name) {
        if (construct == null) {
            throw new IllegalStateException("%s %s must be provisioned before what refers to it".formatted(kind, name));
        }
        return construct;
    }
}
