package io.steadybase.gtm.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.ActivityFunction;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerConfigTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "TEMPORAL_ADDRESS", "localhost:7233",
            "TEMPORAL_NAMESPACE", "gtm",
            "TEMPORAL_TLS_SECRET", "gtm/temporal/mtls",
            "TASK_QUEUE", "steadybase-gtm",
            "LLM_FUNCTION", "arn:llm",
            "DATA_FUNCTION", "arn:data",
            "FUNCTION_CONCURRENCY", "4",
            "ABM_NEXUS_ENDPOINT", "marketing-abm");

    @Test
    void readsExactlyTheVariablesThatTheDeploymentDeclares() {
        assertThat(COMPLETE.keySet())
                .isEqualTo(GtmDeployment.WORKER.environment().keySet());
        var config = WorkerConfig.fromEnvironment(COMPLETE);
        assertThat(config.functionConcurrency()).isEqualTo(4);
        assertThat(config.functionArns()).containsEntry(ActivityFunction.DATA, "arn:data");
    }

    @Test
    void namesEveryProblemAtOnce() {
        var environment = new HashMap<>(COMPLETE);
        environment.remove("LLM_FUNCTION");
        environment.put("TEMPORAL_ADDRESS", "localhost");
        environment.put("FUNCTION_CONCURRENCY", "many");

        assertThatThrownBy(() -> WorkerConfig.fromEnvironment(environment))
                .hasMessageContaining("TEMPORAL_ADDRESS must be host:port, got localhost")
                .hasMessageContaining("LLM_FUNCTION must be the ARN of a Lambda function, got nothing")
                .hasMessageContaining("FUNCTION_CONCURRENCY must be a whole number from 1 to 10000, got many");
    }
}
