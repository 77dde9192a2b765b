package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedFiguresTest {
    private static final List<Fact> FACTS = List.of(
            new Fact("crm/acme/won-deals", "Acme has bought from us in 3 deals worth 14,500 USD."),
            new Fact("crm/acme/win-rate", "Acme decided 5 deals with us: 3 won and 2 lost, a win rate of 60 percent."),
            new Fact("crm/acme/last-won", "Acme last bought on 2026-07-30: Atlas Pro."),
            new Fact("crm/acme/won/2026-q3", "Acme bought for 4,921 USD in Q3 2026, in 1 deal."),
            new Fact("crm/acme/revenue", "Acme has a yearly revenue of 3,120.40 million USD."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They bought in three deals worth $14,500.",
                "A win rate of 60% after five deals is good.",
                "The last deal was closed on July 30, 2026.",
                "The last deal was closed on 30 July 2026, in the third quarter of 2026.",
                "July was good, and so was July 2026.",
                "Q3 brought 4,921 USD.",
                "Revenue: 3,120.4 million USD a year.",
                "We may march on: nothing here has a figure."
            })
    void findsAFigureHoweverItIsWritten(String text) {
        assertThat(CitedFigures.missing(text, FACTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "They bought for 14 501 USD., 14",
        "A win rate of 61%., 61 percent",
        "They have 60 sites., 60",
        "They are worth 3 million USD., 3 million usd",
        "The last deal was closed on 2026-07-31., 2026-07-31",
        "The last deal was closed on 30 August 2026., 2026-08-30",
        "August was good., month 08",
        "In July 2025 they bought., 2025-07",
        "In Q4 2026 they bought., q4 2026",
        "In Q3 2025 they bought., q3 2025",
        "In the fourth quarter they bought., q4",
        "Half of it was won., half",
        "It doubled., doubled",
        "Model X100 won., x100",
        "Seven deals., 7",
        "They are worth one million USD., 1 million usd",
        "They are worth a million., million",
        "A rate of one percent., 1 percent",
        "A third of it was lost., third",
        "Two thirds were won., thirds",
        "They are worth .5 million., 0.5 million",
        "It fell by -60%., minus",
        "They won 5 per cent., 5 percent",
        "They won 5 pct., 5 percent",
        "It grew 5x., 5 x",
        "They won 5 times as much., 5 times",
        "They are worth 5 trillion., 5 trillion",
        "Zero churn., zero"
    })
    void namesTheFigureThatNoFactHas(String text, String figure) {
        assertThat(CitedFigures.missing(text, FACTS)).contains(figure);
    }

    @Test
    void knowsNothingWhereNothingIsCited() {
        assertThat(CitedFigures.missing("3 deals.", List.of())).containsExactly("3");
    }
}
