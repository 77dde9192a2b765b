package io.steadybase.gtm.activities.model;

import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/**
 * Which model, and what it costs.
 *
 * @param modelId a model id or an inference profile
 * @param usdPerMillionInputTokens not negative
 * @param usdPerMillionOutputTokens not negative
 */
public record ModelConfig(String modelId, BigDecimal usdPerMillionInputTokens, BigDecimal usdPerMillionOutputTokens) {
    private static final int MILLION = 6;

    public ModelConfig {
        if (modelId.isBlank()) {
            throw new IllegalArgumentException("model id must not be blank");
        }
        if (usdPerMillionInputTokens.signum() < 0 || usdPerMillionOutputTokens.signum() < 0) {
            throw new IllegalArgumentException("prices must not be negative, got " + usdPerMillionInputTokens + " and "
                    + usdPerMillionOutputTokens);
        }
    }

    /** What this many tokens cost, exactly. */
    Spend spend(TokenUsage usage) {
        var input = usdPerMillionInputTokens.multiply(BigDecimal.valueOf(usage.inputTokens()));
        var output = usdPerMillionOutputTokens.multiply(BigDecimal.valueOf(usage.outputTokens()));
        return new Spend(
                usage.inputTokens(), usage.outputTokens(), input.add(output).movePointLeft(MILLION));
    }
}
