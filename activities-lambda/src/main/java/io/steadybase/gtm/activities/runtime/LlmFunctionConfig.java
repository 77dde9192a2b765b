package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.settings.EnvironmentVariables;
import java.math.BigDecimal;
import java.util.Map;

/** What the function for model work is told by its environment. */
public record LlmFunctionConfig(String crmTable, ModelConfig model) {
    private static final BigDecimal HIGHEST_USD_PER_MILLION_TOKENS = BigDecimal.valueOf(10_000);

    /**
     * Reads the environment.
     *
     * @throws io.steadybase.gtm.settings.InvalidEnvironmentException naming every variable that is missing or unusable
     */
    public static LlmFunctionConfig fromEnvironment(Map<String, String> variables) {
        var environment = new EnvironmentVariables(variables);
        var crmTable = DataFunctionConfig.table(environment, "CRM_TABLE");
        var modelId = environment.parsed(
                "MODEL_ID", "the id of a model or of an inference profile", "-", LlmFunctionConfig::modelId);
        var input = usd(environment, "MODEL_USD_PER_MILLION_INPUT_TOKENS");
        var output = usd(environment, "MODEL_USD_PER_MILLION_OUTPUT_TOKENS");
        environment.orThrow();
        return new LlmFunctionConfig(crmTable, new ModelConfig(modelId, input, output));
    }

    private static String modelId(String value) {
        if (!value.matches("[A-Za-z0-9._:/-]{1,2048}")) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static BigDecimal usd(EnvironmentVariables environment, String variable) {
        return environment.parsed(variable, "US dollars from 0 to 10000, e.g. 3.00", BigDecimal.ZERO, value -> {
            var usd = new BigDecimal(value);
            if (usd.signum() < 0 || usd.compareTo(HIGHEST_USD_PER_MILLION_TOKENS) > 0) {
                throw new IllegalArgumentException(value);
            }
            return usd;
        });
    }
}
