package io.steadybase.gtm.drew;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why an account ranks where it does: see docs/ranking.md.
 *
 * @param total 0 to 100, one decimal: the sum of the components' points
 */
public record AccountScore(BigDecimal total, List<Component> components) {
    public AccountScore {
        components = List.copyOf(components);
    }

    /**
     * One part of a score.
     *
     * @param name e.g. {@code open-pipeline}
     * @param input what was measured, in words, e.g. {@code 53,453 USD open}
     * @param weight the most points it can give
     * @param points the points it gave, one decimal
     */
    public record Component(String name, String input, int weight, BigDecimal points) {}
}
