package io.steadybase.gtm.local.system;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of each process: what the deployment says, resolved for this machine, and how to reach AWS.
 *
 * @param temporal host and port of the TLS proxy
 * @param modelParameters what is chosen for the model, by the name of the deployment's parameter
 */
record SystemVariables(String temporal, LocalAws aws, Map<String, String> modelParameters) {
    static final String NAMESPACE = "steadybase-gtm";
    static final String MARKETING_NAMESPACE = "marketing";
    static final String MARKETING_SECRET = "marketing/temporal/mtls";
    /** The Nexus endpoint of Marketing's ABM service, and the task queue behind it. */
    static final String ABM = "marketing-abm";
    /** Each environment of a function is a JVM, so a machine carries few. */
    static final int FUNCTION_CONCURRENCY = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 16);

    Map<String, String> function(FunctionSpec spec) {
        return withAws(deployment().of(spec.environment()));
    }

    Map<String, String> worker() {
        return withAws(deployment().of(GtmDeployment.WORKER.environment()));
    }

    Map<String, String> marketingWorker(String programs) {
        return withAws(Map.of(
                "TEMPORAL_ADDRESS", temporal,
                "TEMPORAL_NAMESPACE", MARKETING_NAMESPACE,
                "TEMPORAL_TLS_SECRET", MARKETING_SECRET,
                "TASK_QUEUE", ABM,
                "ABM_PROGRAMS", programs));
    }

    private DeploymentVariables deployment() {
        Map<String, String> parameters = new HashMap<>(modelParameters);
        parameters.put("temporalAddress", temporal);
        parameters.put("temporalNamespace", NAMESPACE);
        parameters.put("functionConcurrency", Integer.toString(FUNCTION_CONCURRENCY));
        parameters.put("abmNexusEndpoint", ABM);
        return new DeploymentVariables(parameters);
    }

    private Map<String, String> withAws(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(aws.variables());
        return all;
    }
}
