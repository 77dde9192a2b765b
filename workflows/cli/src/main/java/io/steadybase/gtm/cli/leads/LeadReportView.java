package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SpendView;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRouting;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a lead: its account, its score and where it goes, then the notes and the cost.
 *
 * @param costNote what a reader must know of the cost, e.g. that nothing was billed
 */
record LeadReportView(LeadReport report, Optional<String> costNote) {
    /** Prints everything but the score's factors; {@link ScoreView} does those. */
    void print(Screen screen) {
        printLead(screen);
        if (!report.notes().isEmpty()) {
            screen.line("notes:");
            report.notes().forEach(note -> screen.line("  - ", TerminalText.line(note)));
        }
        screen.line(SpendView.line(report.spend(), costNote));
    }

    void printLead(Screen screen) {
        if (report.enrichment() != null) {
            print(report.enrichment(), screen);
        }
        if (report.score() != null) {
            screen.line("score: ", "%d of 100".formatted(report.score().score()));
        }
        if (report.routing() != null) {
            print(report.routing(), screen);
        }
    }

    private static void print(LeadEnrichment known, Screen screen) {
        var account = known.account();
        screen.line(
                "account: ",
                account == null
                        ? "none in the CRM"
                        : "%s (%s), %s"
                                .formatted(
                                        TerminalText.line(account.name()),
                                        TerminalText.line(account.accountId()),
                                        Objects.requireNonNullElse(account.segment(), "size unknown")));
        if (!known.touches().isEmpty()) {
            screen.line("before: ", TerminalText.line(String.join(", ", known.touches())));
        }
    }

    private static void print(LeadRouting routing, Screen screen) {
        var territory = routing.territory() == null ? "" : " (%s)".formatted(TerminalText.line(routing.territory()));
        screen.line("route: ", "%s, to %s%s".formatted(routing.route(), TerminalText.line(routing.owner()), territory));
        screen.line("why: ", TerminalText.line(routing.reason()));
    }
}
