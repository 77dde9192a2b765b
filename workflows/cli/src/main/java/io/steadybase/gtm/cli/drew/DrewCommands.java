package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.RunKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drew, as the command line has it. */
public final class DrewCommands implements KindCommands<DrewRequest, DrewReport> {
    private static final Set<AccountOutcome> DONE =
            EnumSet.of(AccountOutcome.DELIVERED, AccountOutcome.HANDED_TO_MARKETING);
    private static final Set<AccountOutcome> UNDONE = EnumSet.of(
            AccountOutcome.FAILED,
            AccountOutcome.NO_CONTACT,
            AccountOutcome.OPTED_OUT,
            AccountOutcome.ALREADY_CONTACTED);

    @Override
    public RunKind<DrewRequest, DrewReport> kind() {
        return DrewCoordinator.KIND;
    }

    @Override
    public Object start(RunStarter starter) {
        return new StartDrewCommand(starter);
    }

    @Override
    public void printReport(DrewReport report, Optional<String> costNote, Screen screen) {
        new DrewReportView(report, costNote).print(screen);
    }

    @Override
    public void printExplanation(DrewReport report, Screen screen) {
        new RankingView(report.accounts()).print(screen);
        report.accounts().forEach(account -> printEdits(account, screen));
    }

    private static void printEdits(AccountReport account, Screen screen) {
        if (account.draft() != null && !account.draft().edits().isEmpty()) {
            screen.line("%s:".formatted(TerminalText.line(account.name())));
            new EditsView(account.draft()).print(screen);
        }
    }

    @Override
    public Items items(Runs runs, String workflowId) {
        var drafts = runs.ask(DrewCoordinator.class, workflowId, DrewCoordinator::drafts);
        if (drafts.isEmpty()) {
            return Items.NONE;
        }
        var sources = runs.ask(DrewCoordinator.class, workflowId, DrewCoordinator::sources).stream()
                .collect(Collectors.toMap(Fact::id, Fact::text, (one, same) -> one));
        var scores = scores(runs.report(DrewCoordinator.KIND, workflowId));
        var views = new LinkedHashMap<String, ItemView>();
        drafts.forEach(
                draft -> views.put(draft.accountId(), new DraftView(draft, scores.get(draft.accountId()), sources)));
        return new Items(drafts, views);
    }

    private static Map<String, AccountScore> scores(RunReport<DrewReport> outcome) {
        return outcome.report() == null
                ? Map.of()
                : outcome.report().accounts().stream()
                        .collect(Collectors.toMap(AccountReport::accountId, AccountReport::score));
    }

    /** Approved accounts that nothing could be sent to, beside others that got their message. */
    @Override
    public boolean isPartlyDone(DrewReport report) {
        var outcomes = report.accounts().stream().map(AccountReport::outcome).collect(Collectors.toSet());
        return outcomes.stream().anyMatch(DONE::contains) && outcomes.stream().anyMatch(UNDONE::contains);
    }

    @Override
    public String outboxName(String workflowId) {
        return kind().businessId(workflowId).orElse(workflowId);
    }
}
