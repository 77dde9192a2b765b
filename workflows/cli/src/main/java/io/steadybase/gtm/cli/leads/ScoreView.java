package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.leads.LeadScore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a score comes about: a row per factor, as docs/lead-scorecard.md explains them.
 *
 * @param score null if there is none yet
 */
record ScoreView(@Nullable LeadScore score) {
    void print(Screen screen) {
        if (score == null) {
            screen.line("score: the lead is not scored yet");
            return;
        }
        screen.line("score %d of 100: a base of %d and these points, by version %d of the scorecard"
                .formatted(score.score(), score.base(), score.scorecardVersion()));
        var table = new TextTable(
                Column.id("factor"),
                Column.left("value"),
                Column.right("points"),
                Column.right("weight"),
                Column.left("why it counts"));
        score.factors()
                .forEach(factor -> table.row(
                        factor.name(),
                        Objects.requireNonNullElse(factor.value(), "unknown"),
                        "%+d".formatted(factor.points()),
                        String.valueOf(factor.weight()),
                        factor.why()));
        screen.table(table);
    }
}
