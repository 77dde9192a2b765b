package io.steadybase.gtm.cli.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Printed;
import io.steadybase.gtm.onboarding.ComplianceDecision;
import io.steadybase.gtm.onboarding.ComplianceDecision.Outcome;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.ComplianceReview.Finding;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.EngagementAnalysis.Reason;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingReport.Compliance;
import io.steadybase.gtm.onboarding.OnboardingReport.FollowUp;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Track;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnboardingViewsTest {
    private static final Proposal PROPOSAL = new Proposal(
            "standard-smb",
            "Live in two weeks.",
            List.of(new Milestone("Live", 14, List.of("It runs.", "All are in."))),
            List.of(new TimelineEntry(1, "Kickoff", "Manager"), new TimelineEntry(14, "Go live", "Client")),
            List.of(new Resource("Manager", "Leads.")),
            List.of(new Risk("No time.", "Ask early.")),
            new Welcome("Welcome", "Hi Kim,\n\nshall we talk?"));
    private static final ComplianceReview REVIEW = new ComplianceReview(
            "2026-11", List.of(new Finding("data-residency", "Data", Severity.HIGH, "its office is in Germany")));
    private static final FollowUp NOTHING = new FollowUp(null, List.of(), List.of());

    private static OnboardingReport report(FollowUp followUp) {
        var analysis =
                new EngagementAnalysis(Track.STANDARD, "As usual.", List.of(new Reason("Small.", "crm/acme/size")));
        var decision = new ComplianceDecision(Outcome.APPROVED, "Robin", Instant.EPOCH, "fine");
        return new OnboardingReport(
                "acme",
                RunState.FAILED,
                analysis,
                PROPOSAL,
                new Compliance(REVIEW, decision),
                followUp,
                List.of("a note"),
                Spend.NONE);
    }

    @Test
    void showsAProposalInFullWithWhatThePoliciesHoldAgainstIt() {
        assertThat(Printed.by(screen -> new ProposalView("acme", PROPOSAL, REVIEW).print(screen, 1, 1)))
                .isEqualToNormalizingNewlines("""
                        --- proposal 1 of 1: acme, standard-smb
                        Live in two weeks.
                        milestones:
                          day  milestone  success criteria
                           14  Live       It runs.; All are in.
                        timeline:
                          day  what     who
                            1  Kickoff  Manager
                           14  Go live  Client
                        resources:
                          - Manager: Leads.
                        risks:
                          - No time.
                            therefore: Ask early.
                        findings (policies 2026-11):
                          - high, data-residency: its office is in Germany
                        welcome message:
                          subject: Welcome

                          Hi Kim,

                          shall we talk?

                        """);
    }

    @Test
    void saysWhetherThePoliciesWereAsked() {
        var none = new ComplianceReview("2026-11", List.of());
        assertThat(Printed.by(screen -> new ProposalView("acme", PROPOSAL, none).print(screen, 1, 1)))
                .contains("findings: none (policies 2026-11)");
        assertThat(Printed.by(screen -> new ProposalView("acme", PROPOSAL, null).print(screen, 1, 1)))
                .contains("findings: the policies have not been asked yet");
    }

    @Test
    void letsAPersonRewriteTheWelcomeMessageAndNothingElse() {
        var view = new ProposalView("acme", PROPOSAL, REVIEW);
        assertThat(view.texts())
                .containsExactly(
                        Map.entry("welcomeSubject", "Welcome"), Map.entry("welcomeBody", "Hi Kim,\n\nshall we talk?"));
        assertThat(view.with(Map.of("welcomeSubject", "Hello")))
                .isEqualTo(new ProposalView(
                        "acme", PROPOSAL.with(new Welcome("Hello", "Hi Kim,\n\nshall we talk?")), REVIEW));
    }

    @Test
    void reportsTrackProposalDecisionAndWhatWasDone() {
        var followUp =
                new FollowUp(null, List.of("client-onboarding-acme/kickoff"), List.of("the welcome message: no"));
        assertThat(Printed.by(new OnboardingReportView(report(followUp), Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
                        track: standard: As usual.
                        proposal: standard-smb, 1 milestones in 14 days
                        findings (policies 2026-11):
                          - high, data-residency: its office is in Germany
                        decision: approved by Robin: fine
                        told our teams:
                          - client-onboarding-acme/kickoff
                        not done:
                          - the welcome message: no
                        notes:
                          - a note
                        cost: 0 tokens in, 0 tokens out, 0.0000 USD
                        """);
    }

    @Test
    void reportsAnOnboardingThatHasOnlyBegun() {
        var begun = new OnboardingReport("acme", RunState.RUNNING, null, null, null, NOTHING, List.of(), Spend.NONE);
        assertThat(Printed.by(new OnboardingReportView(begun, Optional.empty())::print))
                .isEqualToNormalizingNewlines("proposal: none so far\ncost: 0 tokens in, 0 tokens out, 0.0000 USD\n");
        assertThat(Printed.by(screen -> new OnboardingCommands().printExplanation(begun, screen)))
                .isEqualToNormalizingNewlines("track: no reason is given\n");
    }

    @Test
    void explainsTheTrack() {
        assertThat(Printed.by(screen -> new OnboardingCommands().printExplanation(report(NOTHING), screen)))
                .isEqualToNormalizingNewlines("track standard, because:\n  - Small.\n    from: crm/acme/size\n");
    }

    @Test
    void tellsWhatIsPartlyDoneFromWhatIsNotDoneAtAll() {
        var commands = new OnboardingCommands();
        var undone = List.of("the welcome message: no");
        assertThat(commands.isPartlyDone(report(new FollowUp(null, List.of("k"), undone))))
                .isTrue();
        assertThat(commands.isPartlyDone(report(new FollowUp(null, List.of(), undone))))
                .isFalse();
        assertThat(commands.isPartlyDone(report(new FollowUp("w", List.of("k"), List.of()))))
                .isFalse();
    }
}
