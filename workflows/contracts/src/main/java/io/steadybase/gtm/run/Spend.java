package io.steadybase.gtm.run;

import java.math.BigDecimal;

/**
 * What model calls cost.
 *
 * @param inputTokens tokens read by the model
 * @param outputTokens tokens written by the model
 * @param usd US dollars at the configured price of the model
 */
public record Spend(long inputTokens, long outputTokens, BigDecimal usd) {
    /** Nothing spent. */
    public static final Spend NONE = new Spend(0, 0, BigDecimal.ZERO);

    /** The sum of both. */
    public Spend plus(Spend other) {
        return new Spend(inputTokens + other.inputTokens, outputTokens + other.outputTokens, usd.add(other.usd));
    }
}
