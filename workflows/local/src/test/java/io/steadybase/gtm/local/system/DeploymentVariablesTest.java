package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentVariablesTest {
    @Test
    void resolvesEveryKindOfValue() {
        DeploymentVariables variables = new DeploymentVariables(Map.of("temporalAddress", "localhost:7233"));

        assertThat(variables.of(Map.of(
                        "QUEUE", new Text("steadybase-gtm"),
                        "TABLE", new TableName(GtmDeployment.CRM_TABLE),
                        "FUNCTION", new FunctionArn(GtmDeployment.LLM_FUNCTION),
                        "SECRET", new SecretId(GtmDeployment.TEMPORAL_SECRET),
                        "CHOSEN", new Parameter("temporalAddress", "cloud:7233"),
                        "NOT_CHOSEN", new Parameter("functionConcurrency", "100"))))
                .isEqualTo(Map.of(
                        "QUEUE", "steadybase-gtm",
                        "TABLE", "gtm-crm",
                        "FUNCTION", "arn:aws:lambda:us-east-1:000000000000:function:gtm-llm-activities:live",
                        "SECRET", "gtm/temporal/mtls",
                        "CHOSEN", "localhost:7233",
                        "NOT_CHOSEN", "100"));
    }

    @Test
    void givesTheWorkerAllItsVariables() {
        Map<String, String> resolved = new DeploymentVariables(Map.of()).of(GtmDeployment.WORKER.environment());

        assertThat(resolved.keySet())
                .isEqualTo(GtmDeployment.WORKER.environment().keySet());
        assertThat(resolved.values()).noneMatch(String::isBlank);
    }
}
