package io.steadybase.gtm.cli.onboarding;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SpendView;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingReport.FollowUp;
import java.util.List;
import java.util.Optional;

/**
 * What an onboarding did: track and proposal in a line each, findings, decision, what was sent, then notes and cost.
 *
 * @param costNote what a reader must know of the cost, e.g. that nothing was billed
 */
record OnboardingReportView(OnboardingReport report, Optional<String> costNote) {
    void print(Screen screen) {
        var analysis = report.analysis();
        if (analysis != null) {
            screen.line("track: ", line("%s: %s".formatted(analysis.track().label(), analysis.summary())));
        }
        var proposal = report.proposal();
        if (proposal == null) {
            screen.line("proposal: none so far");
        } else {
            screen.line(
                    "proposal: ",
                    line("%s, %d milestones in %d days"
                            .formatted(
                                    proposal.template(), proposal.milestones().size(), proposal.lastDay())));
        }
        printCompliance(screen);
        printFollowUp(report.followUp(), screen);
        print("notes:", report.notes(), screen);
        screen.line(SpendView.line(report.spend(), costNote));
    }

    private void printCompliance(Screen screen) {
        var compliance = report.compliance();
        if (compliance == null) {
            return;
        }
        var review = compliance.review();
        var findings =
                review.findings().stream().map(ComplianceReview.Finding::words).toList();
        print("findings (policies %s):".formatted(line(review.policyVersion())), findings, screen);
        var decision = compliance.decision();
        screen.line("decision: ", decision == null ? "none so far" : line(decision.words()));
    }

    private static void printFollowUp(FollowUp followUp, Screen screen) {
        if (followUp.welcomeId() != null) {
            screen.line("welcome message: ", line(followUp.welcomeId()));
        }
        print("told our teams:", followUp.noticeIds(), screen);
        print("not done:", followUp.undone(), screen);
    }

    private static void print(String heading, List<String> lines, Screen screen) {
        if (!lines.isEmpty()) {
            screen.line(heading);
            lines.forEach(text -> screen.line("  - ", line(text)));
        }
    }

    private static String line(String text) {
        return TerminalText.line(text);
    }
}
