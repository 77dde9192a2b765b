package io.steadybase.gtm.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

class ModelConfigTest {
    @Test
    void pricesTokensExactly() {
        var config = new ModelConfig("m", new BigDecimal("0.25"), new BigDecimal("1.25"));
        var spend = config.spend(TokenUsage.builder()
                .inputTokens(1)
                .outputTokens(3)
                .totalTokens(4)
                .build());
        assertThat(spend.usd()).isEqualByComparingTo("0.000004");
    }

    @Test
    void refusesABlankModelAndNegativePrices() {
        assertThatThrownBy(() -> new ModelConfig(" ", BigDecimal.ONE, BigDecimal.ONE))
                .hasMessage("model id must not be blank");
        assertThatThrownBy(() -> new ModelConfig("m", BigDecimal.ONE, new BigDecimal("-1")))
                .hasMessage("prices must not be negative, got 1 and -1");
    }
}
