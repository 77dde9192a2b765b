package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.run.RunKind;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Drew, as the command line has it. */
public final class DrewCommands implements KindCommands<DrewRequest, DrewReport> {
    @Override
    public RunKind<DrewRequest, DrewReport> kind() {
        return DrewCoordinator.KIND;
    }

    @Override
    public Object start(RunningSystem system) {
        return new StartDrewCommand(system);
    }

    @Override
    public void printReport(DrewReport report, Optional<String> costNote, PrintWriter out) {
        new DrewReportView(report, costNote).print(out);
    }

    @Override
    public void printExplanation(DrewReport report, PrintWriter out) {
        new RankingView(report.accounts()).print(out);
        report.accounts().forEach(account -> printEdits(account, out));
    }

    private static void printEdits(AccountReport account, PrintWriter out) {
        if (account.draft() != null && !account.draft().edits().isEmpty()) {
            out.println("%s:".formatted(TerminalText.line(account.name())));
            new EditsView(account.draft()).print(out);
        }
    }

    @Override
    public Items items(Runs runs, String workflowId) {
        var drafts = runs.ask(DrewCoordinator.class, workflowId, DrewCoordinator::drafts);
        var views = new LinkedHashMap<String, ItemView>();
        drafts.forEach(draft -> views.put(draft.accountId(), new DraftView(draft)));
        return new Items(drafts, views);
    }
}
