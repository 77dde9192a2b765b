package io.steadybase.gtm.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceDecision.Outcome;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import io.steadybase.gtm.onboarding.EngagementAnalysis.Reason;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingReport.Compliance;
import io.steadybase.gtm.onboarding.OnboardingReport.FollowUp;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisResult;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalResult;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an onboarding and its functions send each other, and what clients send and read: one golden file per payload. */
class OnboardingPayloadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Spend SPEND = new Spend(690, 120, new BigDecimal("0.00387"));
    private static final OnboardingAccount ACCOUNT = new OnboardingAccount(
            "acme",
            "Acme",
            "software",
            "Germany",
            new Contact("Kim Doe", "CIO", "kim@acme.example"),
            1,
            "Robin Vale",
            List.of(new Fact("crm/acme/sector", "Acme is a company in software.")));
    private static final EngagementAnalysis ANALYSIS = new EngagementAnalysis(
            Track.WHITE_GLOVE, "They are short of people.", List.of(new Reason("Short of people.", "call/C-1/1")));
    private static final Finding FINDING =
            new Finding(FindingKind.RISK, new Fact("call/C-1/1", "We are short of people."));
    private static final Proposal PROPOSAL = new Proposal(
            "white-glove-enterprise",
            "Live in ninety days.",
            List.of(new Milestone("Live", 90, List.of("Everybody works with it."))),
            List.of(new TimelineEntry(1, "Kickoff", "Manager")),
            List.of(new Resource("Manager", "Leads.")),
            List.of(new Risk("Short of people.", "We sit with them.")),
            new Welcome("Welcome aboard", "Hi Kim,\n\nwhen may we talk?"));
    private static final ComplianceReview REVIEW = new ComplianceReview(
            "2026-11",
            List.of(new ComplianceReview.Finding(
                    "data-residency", "Where data is kept", Severity.HIGH, "its office is in Germany")));

    @ParameterizedTest
    @MethodSource("payloads")
    void readsAndWritesTheGoldenFile(String file, Object payload) throws IOException {
        var golden = Files.readString(Path.of("src/test/resources/payloads", file));

        assertThat((Object) WireJson.MAPPER.readValue(golden, payload.getClass()))
                .isEqualTo(payload);
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(payload)))
                .isEqualTo(WireJson.MAPPER.readTree(golden));
    }

    static Stream<Arguments> payloads() {
        var memory =
                new MemoryEntry(Owners.team("customer-success"), "onboarding/howto", "two workshops", true, 3, NOON);
        return Stream.of(
                Arguments.of(
                        "onboarding-request.json",
                        new OnboardingRequest("acme", "Acme", "mid-market", "ada", "Robin", Duration.ofDays(7))),
                Arguments.of("onboarding-report.json", report()),
                Arguments.of("onboarding-account-query.json", new AccountQuery("acme", NOON.minusSeconds(60), NOON)),
                Arguments.of("onboarding-account.json", ACCOUNT),
                Arguments.of(
                        "onboarding-analysis-request.json",
                        new AnalysisRequest(ACCOUNT, Tier.MID_MARKET, List.of(FINDING))),
                Arguments.of("onboarding-analysis-result.json", new AnalysisResult(ANALYSIS, SPEND)),
                Arguments.of(
                        "onboarding-proposal-request.json",
                        new ProposalRequest(ACCOUNT, Tier.SMB, ANALYSIS, List.of(FINDING), List.of(memory))),
                Arguments.of("onboarding-proposal-result.json", new ProposalResult(PROPOSAL, SPEND)),
                Arguments.of(
                        "onboarding-compliance-request.json",
                        new ComplianceRequest(ACCOUNT, Tier.ENTERPRISE, PROPOSAL)),
                Arguments.of("onboarding-compliance-review.json", REVIEW));
    }

    private static OnboardingReport report() {
        return new OnboardingReport(
                "acme",
                RunState.FAILED,
                ANALYSIS,
                PROPOSAL,
                new Compliance(REVIEW, new ComplianceDecision(Outcome.APPROVED, "Robin", NOON, "seen with legal")),
                new FollowUp(
                        "client-onboarding-acme/welcome",
                        List.of("client-onboarding-acme/kickoff"),
                        List.of("the crm-task task/1: AccessDenied: no access")),
                List.of("welcomeSubject edited by Robin"),
                SPEND);
    }
}
