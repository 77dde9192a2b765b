package io.steadybase.gtm.cli.onboarding;

import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.run.RunKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Client Onboarding, as the command line has it. */
public final class OnboardingCommands implements KindCommands<OnboardingRequest, OnboardingReport> {
    @Override
    public RunKind<OnboardingRequest, OnboardingReport> kind() {
        return ClientOnboarding.KIND;
    }

    @Override
    public Object start(RunStarter starter) {
        return new StartOnboardingCommand(starter);
    }

    @Override
    public void printReport(OnboardingReport report, Optional<String> costNote, Screen screen) {
        new OnboardingReportView(report, costNote).print(screen);
    }

    /** What speaks for the track. */
    @Override
    public void printExplanation(OnboardingReport report, Screen screen) {
        var analysis = report.analysis();
        if (analysis == null || analysis.reasons().isEmpty()) {
            screen.line("track: no reason is given");
            return;
        }
        screen.line("track %s, because:".formatted(analysis.track().label()));
        analysis.reasons().forEach(reason -> {
            screen.line("  - ", TerminalText.line(reason.text()));
            screen.line("    from: ", TerminalText.line(reason.sourceId()));
        });
    }

    /** What was approved and could only be done in part. */
    @Override
    public boolean isPartlyDone(OnboardingReport report) {
        var followUp = report.followUp();
        var isBegun = followUp.welcomeId() != null || !followUp.noticeIds().isEmpty();
        return isBegun && !followUp.undone().isEmpty();
    }

    @Override
    public Items items(Runs runs, String workflowId) {
        var report = runs.ask(ClientOnboarding.class, workflowId, ClientOnboarding::report);
        var proposal = report.proposal();
        if (proposal == null) {
            return Items.NONE;
        }
        var compliance = report.compliance();
        var view = new ProposalView(report.accountId(), proposal, compliance == null ? null : compliance.review());
        return new Items(List.of(proposal), Map.of(report.accountId(), view));
    }
}
