package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.drew.AccountReport;
import java.util.List;

/** Why each account ranks where it does: one table per account, a row per component of its score. */
public record RankingView(List<AccountReport> accounts) {
    /** Prints the tables, best account first. */
    public void print(Screen screen) {
        if (accounts.isEmpty()) {
            screen.line("ranking: no account is ranked yet");
        }
        for (var rank = 1; rank <= accounts.size(); rank++) {
            print(screen, rank, accounts.get(rank - 1));
        }
    }

    private static void print(Screen screen, int rank, AccountReport account) {
        var score = account.score();
        screen.line("rank %d: %s (%s), %s of 100 points"
                .formatted(
                        rank,
                        TerminalText.line(account.name()),
                        TerminalText.line(account.accountId()),
                        score.total()));
        var table = new TextTable(
                Column.left("component"), Column.left("measured"), Column.right("weight"), Column.right("points"));
        score.components()
                .forEach(part -> table.row(
                        part.name(),
                        part.input(),
                        String.valueOf(part.weight()),
                        part.points().toPlainString()));
        screen.table(table);
    }
}
