package io.steadybase.gtm.leads;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How promising a lead is, and why: see docs/lead-scorecard.md. The same attributes always have the same score.
 *
 * @param score 0 to 100: the base plus the factors' points, held within these bounds
 * @param base the score of the average lead
 * @param factors every factor of the scorecard, in its order
 * @param scorecardVersion which scorecard it was
 */
public record LeadScore(int score, int base, List<Factor> factors, int scorecardVersion) {
    /** The lowest score. */
    public static final int LOWEST = 0;

    /** The highest score. */
    public static final int HIGHEST = 100;

    private static final int REASONS = 3;

    public LeadScore {
        factors = List.copyOf(factors);
    }

    /** The score of this many points: no less than 0, no more than 100. */
    public static int held(int points) {
        return Math.clamp(points, LOWEST, HIGHEST);
    }

    /** The three factors that moved the score most, e.g. {@code occupation Working Professional +33}. */
    public String reason() {
        return factors.stream()
                .filter(factor -> factor.points() != 0)
                .sorted(Comparator.comparingInt(factor -> -Math.abs(factor.points())))
                .limit(REASONS)
                .map(Factor::inWords)
                .collect(Collectors.joining(", "));
    }

    /**
     * What one thing that is known of the lead did to its score.
     *
     * @param name of the attribute, e.g. {@code occupation}
     * @param value what was seen, null if nothing is known
     * @param points what it added to the base, negative if it speaks against the lead
     * @param weight how many points lie between the worst and the best value of this factor
     * @param why the factor counts
     */
    public record Factor(String name, @Nullable String value, int points, int weight, String why) {
        /** For a reader, e.g. {@code occupation unknown -16}. */
        public String inWords() {
            return "%s %s %+d".formatted(name, value == null ? "unknown" : value, points);
        }
    }
}
