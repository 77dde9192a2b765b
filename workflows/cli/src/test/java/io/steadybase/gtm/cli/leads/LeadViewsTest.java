package io.steadybase.gtm.cli.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Printed;
import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.leads.LeadBand;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadEnrichment.Firmographics;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadViewsTest {
    private static final LeadScore SCORE = new LeadScore(
            84,
            39,
            List.of(
                    new LeadScore.Factor("occupation", "Working Professional", 47, 49, "professionals buy"),
                    new LeadScore.Factor("visits", null, -2, 12, "who comes back is interested")),
            1);
    private static final LeadRouting ROUTING = new LeadRouting(
            LeadBand.HOT, LeadBand.HOT.route(), "Robin Vale", "West", "score 84: occupation Working Professional +47");
    private static final LeadEnrichment KNOWN = new LeadEnrichment(
            new Firmographics("acme", "Acme", "technology", "enterprise", 9_000, null, null),
            "Robin Vale",
            "West",
            List.of("2 open opportunities"));

    @Test
    void reportsAccountScoreRouteNotesAndCost() {
        var report = report(RunState.COMPLETED, ROUTING, List.of("the scorecard has no factor city"));

        assertThat(Printed.by(new LeadReportView(report, Optional.of("offline model: nothing was billed"))::print))
                .isEqualToNormalizingNewlines("""
                        account: Acme (acme), enterprise
                        before: 2 open opportunities
                        score: 84 of 100
                        route: account executive, same day, to Robin Vale (West)
                        why: score 84: occupation Working Professional +47
                        notes:
                          - the scorecard has no factor city
                        cost: 690 tokens in, 120 tokens out, 0.0039 USD (offline model: nothing was billed)
                        """);
    }

    @Test
    void reportsALeadOfWhichNothingIsKnownYet() {
        var report = new LeadReport("l-17", RunState.RUNNING, null, null, null, List.of(), Spend.NONE);

        assertThat(Printed.by(new LeadReportView(report, Optional.empty())::print))
                .isEqualToNormalizingNewlines("cost: 0 tokens in, 0 tokens out, 0.0000 USD\n");
        assertThat(Printed.by(new ScoreView(null)::print))
                .isEqualToNormalizingNewlines("score: the lead is not scored yet\n");
    }

    @Test
    void explainsAScoreFactorByFactor() {
        assertThat(Printed.by(new ScoreView(SCORE)::print)).isEqualToNormalizingNewlines("""
                score 84 of 100: a base of 39 and these points, by version 1 of the scorecard
                  factor      value                 points  weight  why it counts
                  occupation  Working Professional     +47      49  professionals buy
                  visits      unknown                   -2      12  who comes back is interested
                """);
    }

    @Test
    void showsALeadInFullBeforeAPersonDecides() {
        var view = new RoutingView(report(RunState.WAITING, ROUTING, List.of()));

        assertThat(Printed.by(screen -> view.print(screen, 1, 1)))
                .startsWith("1 of 1: lead l-17")
                .contains("route: account executive, same day, to Robin Vale (West)")
                .contains("occupation  Working Professional     +47");
    }

    @Test
    void writesARowForEveryWayThatALeadEnds() {
        var rows = new LeadRows();

        assertThat(rows.values(returned(report(RunState.COMPLETED, ROUTING, List.of()))))
                .containsExactly("84", "hot", "account executive, same day", ROUTING.reason());
        assertThat(rows.values(returned(report(RunState.EXPIRED, null, List.of("the gate expired")))))
                .containsExactly("84", "", "expired", "the gate expired");
        assertThat(rows.values(returned(report(RunState.COMPLETED, null, List.of("skipped by Robin")))))
                .containsExactly("84", "", "skipped", "skipped by Robin");
        assertThat(rows.values(
                        new RunOutcome<>(RunStanding.WAITING, report(RunState.WAITING, ROUTING, List.of()), null)))
                .containsExactly("84", "hot", "waiting for a decision", ROUTING.reason());
        assertThat(rows.values(new RunOutcome<>(RunStanding.TERMINATED, null, "by Robin")))
                .containsExactly("", "", "terminated", "by Robin");
    }

    private static RunOutcome<LeadReport> returned(LeadReport report) {
        return new RunOutcome<>(RunStanding.COMPLETED, report, null);
    }

    private static LeadReport report(RunState state, @Nullable LeadRouting routing, List<String> notes) {
        return new LeadReport(
                "l-17", state, SCORE, routing, KNOWN, notes, new Spend(690, 120, new BigDecimal("0.00387")));
    }
}
