package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.onboarding.OnboardingReader;
import io.steadybase.gtm.activities.onboarding.PolicyReview;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisResult;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalResult;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.onboarding.Track;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Track, proposal and review: the real activities and the real SDK, over HTTP, with a CRM in memory. */
class OnboardingOnTheOfflineModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Finding DOUBT = finding(FindingKind.RISK, "We are worried about the change.");
    private static final Finding DATE = finding(FindingKind.TIMELINE, "It has to be live by March at the latest.");

    private OfflineModelServer server;
    private ModelFunction function;

    @BeforeEach
    void start() throws IOException {
        server = OfflineModelServer.start(0);
        function = new ModelFunction(server.endpoint());
    }

    @AfterEach
    void stop() {
        function.close();
        server.close();
    }

    private static Finding finding(FindingKind kind, String text) {
        return new Finding(kind, new Fact("call/C-1/" + kind, text));
    }

    private static OnboardingAccount client() {
        return new OnboardingReader(new RecordedCrm())
                .fetchAccountData(new AccountQuery("northwind-paper", NOW.minusSeconds(86_400), NOW));
    }

    private EngagementAnalysis analyze(Tier tier, List<Finding> findings) throws JsonProcessingException {
        return function.call("AnalyzeEngagement", new AnalysisRequest(client(), tier, findings), AnalysisResult.class)
                .analysis();
    }

    private Proposal propose(Tier tier, List<Finding> findings) throws JsonProcessingException {
        var request = new ProposalRequest(client(), tier, analyze(tier, findings), findings, List.of());
        return function.call("GenerateProposal", request, ProposalResult.class).proposal();
    }

    private static List<String> policies(Tier tier, Proposal proposal) {
        return new PolicyReview()
                .reviewCompliance(new ComplianceRequest(client(), tier, proposal)).findings().stream()
                        .map(ComplianceReview.Finding::policyId)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE,date,WHITE_GLOVE",
        "MID_MARKET,doubt,WHITE_GLOVE",
        "MID_MARKET,date,ACCELERATED",
        "MID_MARKET,nothing,STANDARD",
        "SMB,doubt,STANDARD",
        "SMB,date,ACCELERATED"
    })
    void choosesTheTrackByTierAndByWhatWasSaid(Tier tier, String said, Track track) throws JsonProcessingException {
        var findings =
                switch (said) {
                    case "doubt" -> List.of(DATE, DOUBT);
                    case "date" -> List.of(DATE);
                    default -> List.<Finding>of();
                };

        var analysis = analyze(tier, findings);

        assertThat(analysis.track()).isEqualTo(track);
        assertThat(analysis.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void proposesWhatNoPolicyHasAnythingAgainst(Tier tier) throws JsonProcessingException {
        var proposal = propose(tier, List.of());

        assertThat(policies(tier, proposal)).isEmpty();
        assertThat(proposal.milestones()).hasSize(4);
        assertThat(proposal.welcome().body())
                .startsWith("Hello Ines,\n\n")
                .contains("Would a time next week suit you for the kickoff?");
    }

    @Test
    void takesLessTimeThanThePoliciesGiveWhereAClientIsInAHurry() throws JsonProcessingException {
        var proposal = propose(Tier.MID_MARKET, List.of(DATE));

        assertThat(proposal.lastDay()).isEqualTo(27);
        assertThat(policies(Tier.MID_MARKET, proposal)).containsExactly("shortest-timeline");
    }

    @Test
    void meetsEveryDoubtThatWasSpokenOfWithAMitigation() throws JsonProcessingException {
        assertThat(propose(Tier.ENTERPRISE, List.of(DOUBT, DATE)).risks())
                .extracting(Risk::risk)
                .containsExactly(
                        "The client said: We are worried about the change.",
                        "The client said: It has to be live by March at the latest.",
                        "The client's people have no time beside their daily work.");
    }

    @Test
    void staysWithinItsSchemaWhateverWasSaid() throws JsonProcessingException {
        var long300 = finding(FindingKind.RISK, "x".repeat(300));
        assertThat(propose(Tier.ENTERPRISE, List.of(long300)).risks().getFirst().risk())
                .hasSizeLessThanOrEqualTo(300);
    }
}
