package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.activities.content.ContentWriter;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.drew.CallResearcher;
import io.steadybase.gtm.activities.drew.OutreachPlanner;
import io.steadybase.gtm.activities.drew.OutreachWriter;
import io.steadybase.gtm.activities.leads.LeadScorer;
import io.steadybase.gtm.activities.memory.MemoryMerger;
import io.steadybase.gtm.activities.model.Converse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.onboarding.OnboardingWriter;
import io.steadybase.gtm.activities.tickets.TicketAnalyst;
import io.steadybase.gtm.content.ContentWritingActivities;
import io.steadybase.gtm.drew.OutreachActivities;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.drew.ResearchActivities;
import io.steadybase.gtm.leads.LeadScoringActivities;
import io.steadybase.gtm.memory.MemoryMergingActivities;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities;
import io.steadybase.gtm.tickets.TicketAnalysisActivities;
import java.time.Clock;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The activities of the function for model work. */
public final class LlmActivities {
    private LlmActivities() {}

    /** Serves them with this model and this CRM. */
    public static ActivityTable table(ModelConfig config, Converse bedrock, CrmStore crm) {
        var clock = Clock.systemUTC();
        var model = new ModelClient(bedrock, config, () -> CallDeadline.left(clock));
        return ActivityTable.builder(clock)
                .serve(PlanningActivities.class, new OutreachPlanner(model))
                .serve(ResearchActivities.class, new CallResearcher(model, crm))
                .serve(OutreachActivities.class, new OutreachWriter(model))
                .serve(MemoryMergingActivities.class, new MemoryMerger(model))
                .serve(LeadScoringActivities.class, new LeadScorer(model))
                .serve(TicketAnalysisActivities.class, new TicketAnalyst(model))
                .serve(ContentWritingActivities.class, new ContentWriter(model))
                .serve(OnboardingWritingActivities.class, new OnboardingWriter(model))
                .build();
    }

    static ActivityTable table(LlmFunctionConfig config, BedrockRuntimeClient bedrock, DynamoDbClient dynamoDb) {
        return table(config.model(), bedrock::converse, new DynamoDbCrmStore(dynamoDb, config.crmTable()));
    }
}
