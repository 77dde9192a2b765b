package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvisionedTest {
    private static final Settings SETTINGS =
            new Settings(new BuildOutput(Path.of("function.jar"), Path.of("worker")), Map.of());
    private static final Provisioned NOTHING = new Provisioned(SETTINGS, Map.of(), Map.of(), Map.of());

    @Test
    void refusesWhatIsNotProvisionedYet() {
        assertThatThrownBy(() -> NOTHING.function(GtmDeployment.LLM_FUNCTION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("function gtm-llm-activities must be provisioned before what refers to it");
    }

    /** Otherwise the exports of a stack change their order from one synthesis to the next. */
    @Test
    void looksVariablesUpInTheOrderOfTheirNames() {
        Map<String, EnvironmentValue> environment = new LinkedHashMap<>();
        environment.put("Z_SECRET", new SecretId(GtmDeployment.TEMPORAL_SECRET));
        environment.put("A_TABLE", new TableName(GtmDeployment.CRM_TABLE));

        assertThatThrownBy(() -> NOTHING.environment(environment)).hasMessageStartingWith("table gtm-crm");
    }
}
