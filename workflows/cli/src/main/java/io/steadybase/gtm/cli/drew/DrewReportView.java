package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SpendView;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.DrewReport;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run of Drew did: each account's rank, score, outcome and reason, then the notes and the cost.
 *
 * @param costNote what a reader must know of the cost, e.g. that nothing was billed
 */
public record DrewReportView(DrewReport report, Optional<String> costNote) {
    /** Prints everything but the scores' components; {@link RankingView} does those. */
    public void print(Screen screen) {
        if (report.plan() != null) {
            screen.line("plan: ", TerminalText.line(report.plan().intent()));
        }
        printAccounts(screen);
        if (!report.notes().isEmpty()) {
            screen.line("notes:");
            report.notes().forEach(note -> screen.line("  - ", TerminalText.line(note)));
        }
        screen.line(SpendView.line(report.spend(), costNote));
    }

    private void printAccounts(Screen screen) {
        if (report.accounts().isEmpty()) {
            screen.line("accounts: none so far");
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
        screen.table(table);
    }

    private static void addRow(TextTable table, int rank, AccountReport account) {
        table.row(
                String.valueOf(rank),
                account.name(),
                account.score().total().toPlainString(),
                account.outcome().label(),
                reason(account));
    }

    /** Whoever reads what was sent must see that it is not what the model wrote. */
    private static String reason(AccountReport account) {
        var edits = account.draft() == null ? "" : new EditsView(account.draft()).summary();
        return Stream.of(account.reason(), edits)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
