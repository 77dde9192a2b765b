package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LlmFunctionConfigTest {
    private static final Map<String, String> GOOD = Map.of(
            "CRM_TABLE", "gtm-crm",
            "MODEL_ID", "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
            "MODEL_USD_PER_MILLION_INPUT_TOKENS", "3.00",
            "MODEL_USD_PER_MILLION_OUTPUT_TOKENS", "15.00");

    @Test
    void readsTheEnvironment() {
        assertThat(LlmFunctionConfig.fromEnvironment(GOOD))
                .isEqualTo(new LlmFunctionConfig(
                        "gtm-crm",
                        new ModelConfig(
                                "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
                                new BigDecimal("3.00"),
                                new BigDecimal("15.00"))));
    }

    @Test
    void readsExactlyWhatIsProvisioned() {
        assertThat(GOOD.keySet())
                .isEqualTo(GtmDeployment.LLM_FUNCTION.environment().keySet());
    }

    @Test
    void reportsAllProblemsTogether() {
        var bad = Map.of(
                "MODEL_ID", "a model",
                "MODEL_USD_PER_MILLION_INPUT_TOKENS", "-1",
                "MODEL_USD_PER_MILLION_OUTPUT_TOKENS", "much");
        assertThatExceptionOfType(InvalidEnvironmentException.class)
                .isThrownBy(() -> LlmFunctionConfig.fromEnvironment(bad))
                .withMessage(("CRM_TABLE must be the name of a DynamoDB table, got nothing%n"
                                + "MODEL_ID must be the id of a model or of an inference profile, got a model%n"
                                + "MODEL_USD_PER_MILLION_INPUT_TOKENS must be US dollars from 0 to 10000, e.g. 3.00, got -1%n"
                                + "MODEL_USD_PER_MILLION_OUTPUT_TOKENS must be US dollars from 0 to 10000, e.g. 3.00, got much")
                        .formatted());
    }
}
