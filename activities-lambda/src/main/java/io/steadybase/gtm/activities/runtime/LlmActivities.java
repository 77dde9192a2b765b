package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.drew.CallResearcher;
import io.steadybase.gtm.activities.drew.OutreachPlanner;
import io.steadybase.gtm.activities.drew.OutreachWriter;
import io.steadybase.gtm.activities.model.Converse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The activities of the function for model work. */
public final class LlmActivities {
    private LlmActivities() {}

    /** Serves them with this model and this CRM. */
    public static ActivityTable table(ModelConfig config, Converse bedrock, CrmStore crm) {
        var clock = Clock.systemUTC();
        var model = new ModelClient(bedrock, config, () -> CallDeadline.left(clock));
        var planner = new OutreachPlanner(model);
        var researcher = new CallResearcher(model, crm);
        var writer = new OutreachWriter(model);
        return ActivityTable.builder(clock)
                .add("plan-outreach", PlanRequest.class, planner::plan)
                .add("research-calls", CallsQuery.class, researcher::researchCalls)
                .add("draft-outreach", DraftRequest.class, writer::draft)
                .add("review-draft", ReviewRequest.class, writer::review)
                .build();
    }

    /**
     * Plans and researches nothing: the model must be out of reach, so that this costs nothing. Reviews a draft that claims
     * nothing, which asks no model, but reads every rule.
     */
    static void prime(ActivityTable activities) {
        call(activities, "plan-outreach", new PlanRequest("priming"));
        call(activities, "research-calls", new CallsQuery("-priming-", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        var draft = new Draft("-", "priming", null, "priming", "Priming is priming.", List.of());
        call(activities, "review-draft", new ReviewRequest(draft, List.of()));
    }

    private static void call(ActivityTable activities, String activityType, Object argument) {
        JsonNode json = WireJson.MAPPER.valueToTree(argument);
        var key = new ActivityKey("-", "-", "-", "priming");
        var deadline = Instant.now().plus(Duration.ofSeconds(5));
        var request = new DispatchRequest(activityType, key, 1, deadline, List.of(json), Map.of());
        try {
            new FunctionEndpoint(activities).answer(WireJson.MAPPER.writeValueAsBytes(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
