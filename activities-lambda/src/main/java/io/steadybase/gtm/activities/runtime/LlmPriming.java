package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.onboarding.Track;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the function for model work does before its snapshot: every activity once with a canned model and canned tables, which
 * must succeed; then one query of an account that cannot be, on the real table and over a connection that is closed again.
 */
record LlmPriming(
        LlmFunctionConfig config,
        Supplier<BedrockRuntimeClient> cannedModel,
        Supplier<DynamoDbClient> cannedTables,
        Supplier<DynamoDbClient> realTables)
        implements Runnable {
    private static final RankedAccount ACCOUNT = new RankedAccount(
            1, "priming", "Priming", new AccountScore(BigDecimal.ZERO, List.of()), "Nobody", null, List.of());
    private static final OnboardingAccount CLIENT = new OnboardingAccount(
            "priming",
            "Priming",
            "software",
            null,
            null,
            0,
            "Nobody",
            List.of(new Fact("priming", "Priming is a company in software.")));
    private static final Draft DRAFT = new Draft("priming", "Priming", null, "Priming", "Priming?", List.of());

    private static final AnalysisRequest TICKET = new AnalysisRequest("priming", "Priming", "Priming", List.of());

    LlmPriming(LlmFunctionConfig config) {
        this(
                config,
                CannedModel::bedrock,
                CannedTables::dynamoDb,
                () -> AwsClients.closingDynamoDb().build());
    }

    @Override
    public void run() {
        try (var model = cannedModel.get();
                var canned = cannedTables.get();
                var real = realTables.get()) {
            new Priming(new FunctionEndpoint(LlmActivities.table(config, model, canned)))
                    .complete("PlanOutreach", new PlanRequest("priming"))
                    .complete("ResearchCalls", calls("priming"))
                    .complete("DraftOutreach", new DraftRequest(ACCOUNT, List.of(), List.of(), List.of()))
                    .complete("ReviewDraft", new ReviewRequest(DRAFT, List.of()))
                    // What fits depends on the scorecard, which people change: an answer that does not fit warms up as
                    // much.
                    .attempt("ScoreLead", new ScoreRequest(Map.of()))
                    .complete("AnalyzeTicket", TICKET)
                    .complete(
                            "GenerateContent",
                            new ContentBrief(ContentType.CALL_BRIEF, "Priming", "", "", List.of(), List.of()))
                    .complete(
                            "AnalyzeEngagement",
                            new OnboardingWritingActivities.AnalysisRequest(CLIENT, Tier.SMB, List.of()))
                    .complete("GenerateProposal", proposal());
            new Priming(new FunctionEndpoint(LlmActivities.table(config, model, real)))
                    .attempt("ResearchCalls", calls("-priming-"));
        }
    }

    private static ProposalRequest proposal() {
        var analysis = new EngagementAnalysis(Track.STANDARD, "priming", List.of());
        return new ProposalRequest(CLIENT, Tier.SMB, analysis, List.of(), List.of());
    }

    private static CallsQuery calls(String accountId) {
        return new CallsQuery(accountId, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }
}
