package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.drew.CrmAnalyst;
import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.activities.outbox.Outbox;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.outbox.DeliveryActivities.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The activities of the function for data work. */
final class DataActivities {
    private DataActivities() {}

    static ActivityTable table(DataFunctionConfig config, DynamoDbClient dynamoDb) {
        var crm = new CrmAnalyst(new DynamoDbCrmStore(dynamoDb, config.crmTable()));
        var memory = new MemoryTable(dynamoDb, config.memoryTable(), Clock.systemUTC());
        var outbox = new Outbox(dynamoDb, config.outboxTable());
        return ActivityTable.builder()
                .add("find-candidates", CandidateQuery.class, crm::findCandidates)
                .add("rank-accounts", RankRequest.class, crm::rank)
                .add("recall-memory", RecallRequest.class, memory::recall)
                .add("remember", RememberRequest.class, memory::remember)
                .add("deliver-outreach", Delivery.class, outbox::deliver)
                .build();
    }

    /** Asks for an account that cannot be: decodes, queries, fails and encodes, and changes nothing. */
    static void prime(ActivityTable activities) {
        JsonNode query = WireJson.MAPPER.valueToTree(new CandidateQuery(AccountFilters.ANY, List.of("-priming-"), 1));
        var request = new DispatchRequest(
                "find-candidates", new ActivityKey("-", "-", "-", "priming"), 1, Instant.MAX, List.of(query), Map.of());
        try {
            new FunctionEndpoint(activities).answer(WireJson.MAPPER.writeValueAsBytes(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
