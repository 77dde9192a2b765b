package io.steadybase.gtm.worker;

import io.steadybase.gtm.connection.TemporalSettings;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.settings.EnvironmentVariables;
import java.util.Map;

/**
 * The worker's configuration.
 *
 * @param functionArns each function with the ARN to invoke it by
 * @param functionConcurrency how many invocations of one function this worker may have in flight
 * @param abmNexusEndpoint the Nexus endpoint of Marketing's ABM service
 */
public record WorkerConfig(
        TemporalSettings temporal,
        String taskQueue,
        Map<ActivityFunction, String> functionArns,
        int functionConcurrency,
        String abmNexusEndpoint) {
    public WorkerConfig {
        functionArns = Map.copyOf(functionArns);
    }

    /**
     * Reads the variables that {@link GtmDeployment#WORKER} declares.
     *
     * @throws io.steadybase.gtm.settings.InvalidEnvironmentException naming every variable that is missing or wrong
     */
    public static WorkerConfig fromEnvironment(Map<String, String> environment) {
        var variables = new EnvironmentVariables(environment);
        var config = new WorkerConfig(
                TemporalSettings.from(variables),
                variables.text("TASK_QUEUE", "the name of a task queue"),
                Map.of(
                        ActivityFunction.LLM, variables.text("LLM_FUNCTION", "the ARN of a Lambda function"),
                        ActivityFunction.DATA, variables.text("DATA_FUNCTION", "the ARN of a Lambda function")),
                variables.number("FUNCTION_CONCURRENCY", 1, 10_000),
                variables.text("ABM_NEXUS_ENDPOINT", "the name of a Nexus endpoint"));
        variables.orThrow();
        return config;
    }
}
