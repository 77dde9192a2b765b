package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.DrewReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run did: each account's rank, score, outcome and reason, then the notes and the cost.
 *
 * @param costNote what a reader must know of the cost, e.g. that nothing was billed
 */
public record ReportView(DrewReport report, Optional<String> costNote) {
    /** Prints everything but the scores' components; {@link RankingView} does those. */
    public void print(PrintWriter out) {
        var state = report.state().name().toLowerCase(Locale.ROOT);
        out.println("drew-%s: %s".formatted(TerminalText.line(report.requestId()), state));
        if (report.plan() != null) {
            out.println("plan: " + TerminalText.line(report.plan().intent()));
        }
        printAccounts(out);
        if (!report.notes().isEmpty()) {
            out.println("notes:");
            report.notes().forEach(note -> out.println("  - " + TerminalText.line(note)));
        }
        out.println(SpendView.line(report.spend(), costNote));
    }

    private void printAccounts(PrintWriter out) {
        if (report.accounts().isEmpty()) {
            out.println("accounts: none so far");
            return;
        }
        var table = new TextTable(
                Column.right("#"),
                Column.left("account"),
                Column.right("score"),
                Column.left("outcome"),
                Column.left("reason"));
        for (var rank = 1; rank <= report.accounts().size(); rank++) {
            addRow(table, rank, report.accounts().get(rank - 1));
        }
        table.print(out);
    }

    private static void addRow(TextTable table, int rank, AccountReport account) {
        table.row(
                String.valueOf(rank),
                account.name(),
                account.score().total().toPlainString(),
                account.outcome().label(),
                account.reason());
    }
}
