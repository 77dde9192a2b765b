package io.steadybase.gtm.content;

import io.steadybase.gtm.evidence.Fact;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of an account, to be written about.
 *
 * @param facts single sentences with their figures, each with an id to cite
 * @param keyFigures the few that stand out
 * @param series to be drawn; none without opportunities
 * @param notes what the CRM does not know
 */
public record AccountData(
        String accountId,
        String name,
        List<Fact> facts,
        List<KeyFigure> keyFigures,
        List<Series> series,
        List<String> notes) {
    public AccountData {
        facts = List.copyOf(facts);
        keyFigures = List.copyOf(keyFigures);
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    /** A figure that stands out, e.g. {@code won} and {@code 9,842 USD}. */
    public record KeyFigure(String label, String value) {}

    /**
     * Figures to be drawn.
     *
     * @param key {@code won-by-quarter}, {@code open-by-stage} or {@code closed-by-outcome}
     * @param title e.g. {@code Won by quarter, USD}
     */
    public record Series(String key, String title, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** One bar. */
    public record Point(String label, BigDecimal value) {}
}
