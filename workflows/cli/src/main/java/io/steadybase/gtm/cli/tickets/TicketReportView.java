package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SpendView;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketReport;
import java.util.Optional;

/**
 * What became of a ticket: its analysis, how it was resolved, who was told of breaches, then the notes and the cost.
 *
 * @param costNote what a reader must know of the cost, e.g. that nothing was billed
 */
public record TicketReportView(TicketReport report, Optional<String> costNote) {
    /** Prints everything. */
    public void print(Screen screen) {
        var analysis = report.analysis();
        if (analysis == null) {
            screen.line("analysis: none");
        } else {
            printAnalysis(analysis, screen);
        }
        printResolution(screen);
        printEscalations(screen);
        if (!report.notes().isEmpty()) {
            screen.line("notes:");
            report.notes().forEach(note -> screen.line("  - ", TerminalText.line(note)));
        }
        screen.line(SpendView.line(report.spend(), costNote));
    }

    private static void printAnalysis(TicketAnalysis analysis, Screen screen) {
        screen.line("classification: %s, severity %s, language %s"
                .formatted(
                        analysis.classification().label(),
                        analysis.severity().label(),
                        TerminalText.line(analysis.language())));
        screen.line("impact: ", TerminalText.line(analysis.impact()));
        analysis.resolutionPaths().forEach(path -> screen.line("  - ", TerminalText.line(path)));
        analysis.similarTickets()
                .forEach(ticket ->
                        screen.line("similar: ", TerminalText.line(ticket.ticketId() + ": " + ticket.remembered())));
    }

    private void printResolution(Screen screen) {
        var resolution = report.resolution();
        if (resolution == null) {
            screen.line("resolution: none");
            return;
        }
        screen.line(
                "resolution: ",
                "%s, by %s %s"
                        .formatted(
                                TerminalText.line(resolution.resolution()),
                                TerminalText.line(resolution.resolvedBy()),
                                screen.moments().of(resolution.at())));
    }

    private void printEscalations(Screen screen) {
        screen.line(report.slaBreached() ? "SLA: breached" : "SLA: not breached");
        if (report.sla().escalations().isEmpty()) {
            return;
        }
        var table = new TextTable(
                Column.left("clock"), Column.left("escalated to"), Column.id("at"), Column.left("could not be told"));
        report.sla()
                .escalations()
                .forEach(one -> table.row(
                        one.clock(),
                        one.to(),
                        screen.moments().clock(one.at()),
                        one.failure() == null ? "" : one.failure()));
        screen.table(table);
    }
}
