package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFunctionConfigTest {
    @Test
    void readsTheVariablesThatTheDeploymentSets() {
        var variables = Map.of(
                "CRM_TABLE", "crm",
                "MEMORY_TABLE", "memory",
                "OUTBOX_TABLE", "outbox",
                "CONTACTS_TABLE", "contacts",
                "DOCUMENTS_TABLE", "documents");
        assertThat(DataFunctionConfig.fromEnvironment(variables))
                .isEqualTo(new DataFunctionConfig("crm", "memory", "outbox", "contacts", "documents"));
        assertThat(GtmDeployment.DATA_FUNCTION.environment()).containsOnlyKeys(variables.keySet());
    }

    @Test
    void reportsAllProblemsTogether() {
        assertThatThrownBy(() -> DataFunctionConfig.fromEnvironment(Map.of(
                        "MEMORY_TABLE",
                        "m e m",
                        "OUTBOX_TABLE",
                        "out",
                        "CONTACTS_TABLE",
                        "contacts",
                        "DOCUMENTS_TABLE",
                        "docs")))
                .hasMessage("CRM_TABLE must be the name of a DynamoDB table, got nothing\n"
                        + "MEMORY_TABLE must be the name of a DynamoDB table, got m e m");
    }
}
