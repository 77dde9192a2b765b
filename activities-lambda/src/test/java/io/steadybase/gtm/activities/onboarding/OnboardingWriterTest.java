package io.steadybase.gtm.activities.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.EngagementAnalysis.Reason;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.onboarding.Track;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnboardingWriterTest {
    private static final EngagementAnalysis ANALYSIS = new EngagementAnalysis(
            Track.ACCELERATED, "They know us.", List.of(new Reason("Their forecasts are late.", "call/C-1/1")));
    private static final String TRACK = """
            {"track": "accelerated", "summary": "They know us.",
             "reasons": [{"text": "Their forecasts are late.", "sourceId": "%s"}]}""";
    private static final String PROPOSAL = """
            {"summary": " Live soon. ",
             "milestones": [{"name": "Live", "day": %d, "successCriteria": ["It runs."]}, {"name": "%s", "day": 1, "successCriteria": []}],
             "timeline": [{"day": 14, "activity": "Go live", "owner": "Client"}, {"day": 1, "activity": "Kickoff", "owner": "Manager"}],
             "resources": [{"role": "Manager", "responsibility": "Leads."}],
             "risks": [{"risk": "No time.", "mitigation": "Ask early."}],
             "welcome": {"subject": " Welcome ", "body": "Hi Ines,\\n\\nshall we talk?\\n"}}""";

    private final FakeConverse bedrock = new FakeConverse();
    private final OnboardingWriter writer = new OnboardingWriter(new ModelClient(
            bedrock, new ModelConfig("m", new BigDecimal("3"), new BigDecimal("15")), () -> Duration.ofSeconds(30)));

    private EngagementAnalysis analyze() {
        return writer.analyzeEngagement(new AnalysisRequest(Clients.harmless(), Tier.MID_MARKET, List.of(Clients.PAIN)))
                .analysis();
    }

    private Proposal propose() {
        var memory = new MemoryEntry(
                Owners.team("customer-success"), "onboarding/template", "two workshops", true, 1, Instant.EPOCH);
        return writer.generateProposal(new ProposalRequest(
                        Clients.harmless(), Tier.MID_MARKET, ANALYSIS, List.of(Clients.PAIN), List.of(memory)))
                .proposal();
    }

    @Test
    void choosesATrackWithReasonsThatRestOnSomething() {
        bedrock.callsTool("submit_engagement", TRACK.formatted("call/C-1/1"));
        assertThat(analyze()).isEqualTo(ANALYSIS);
        assertThat(bedrock.question(0))
                .contains("<data name=\"client\">\n{\"name\":\"Kan-code\",\"tier\":\"mid-market\"")
                .contains("<data name=\"facts\">\n[{\"id\":\"crm/kan-code/sector\"")
                .contains("<data name=\"findings\">\n[{\"kind\":\"pain\"");
    }

    @Test
    void asksOnceMoreWhereAReasonRestsOnNothing() {
        bedrock.callsTool("submit_engagement", TRACK.formatted("call/C-9/9"))
                .callsTool("submit_engagement", TRACK.formatted("crm/kan-code/sector"));
        assertThat(analyze().reasons()).extracting(Reason::sourceId).containsExactly("crm/kan-code/sector");
        assertThat(bedrock.requests).hasSize(2);
        assertThat(bedrock.requests.get(1).toString())
                .contains("sourceId must be the id of a fact or finding, got call/C-9/9");
    }

    @Test
    void failsWhereTheSecondAnswerDoesNotFitEither() {
        var odd = TRACK.formatted("call/C-1/1").replace("accelerated", "luxury");
        bedrock.callsTool("submit_engagement", odd).callsTool("submit_engagement", odd);
        assertThatThrownBy(this::analyze)
                .isInstanceOf(ActivityFailedException.class)
                .extracting(failure -> ((ActivityFailedException) failure).type())
                .isEqualTo(FailureType.MALFORMED_MODEL_OUTPUT);
    }

    @Test
    void ordersTheProposalByDayNamesItsTemplateAndSignsTheWelcomeMessage() {
        bedrock.callsTool("submit_proposal", PROPOSAL.formatted(14, "Kickoff"));
        var proposal = propose();
        assertThat(proposal.template()).isEqualTo("accelerated-mid-market");
        assertThat(proposal.summary()).isEqualTo("Live soon.");
        assertThat(proposal.milestones()).extracting(Milestone::day).containsExactly(1, 14);
        assertThat(proposal.timeline()).extracting(TimelineEntry::day).containsExactly(1, 14);
        assertThat(proposal.welcome().subject()).isEqualTo("Welcome");
        assertThat(proposal.welcome().body()).isEqualTo("Hi Ines,\n\nshall we talk?\n\nBest regards,\nDarcel Schlecht");
        assertThat(bedrock.question(0))
                .contains("<data name=\"analysis\">\n{\"track\":\"accelerated\"")
                .contains(
                        "<data name=\"memories\">\n[{\"scope\":\"team\",\"key\":\"onboarding/template\",\"value\":\"two workshops\"}]");
    }

    @Test
    void asksOnceMoreForAProposalThatContradictsItself() {
        bedrock.callsTool("submit_proposal", PROPOSAL.formatted(15, "Live"))
                .callsTool("submit_proposal", PROPOSAL.formatted(14, "Kickoff"));
        assertThat(propose().milestones()).hasSize(2);
        assertThat(bedrock.requests.get(1).toString())
                .contains("milestone \"Live\" must be reached by the last day of the timeline, 14, got 15")
                .contains("every milestone must be named once, got \"Live\" again");
    }
}
