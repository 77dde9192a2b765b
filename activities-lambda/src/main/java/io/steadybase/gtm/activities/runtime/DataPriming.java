package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.outbox.ContactActivities.Announcement;
import io.steadybase.gtm.outbox.ContactActivities.PlannedMessage;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the function for data work does before its snapshot: every activity once on canned tables, which must succeed; then one
 * query of an account that cannot be, on the real table and over a connection that is closed again.
 */
record DataPriming(
        DataFunctionConfig config, Supplier<DynamoDbClient> cannedTables, Supplier<DynamoDbClient> realTables)
        implements Runnable {
    private static final Contact NOBODY = new Contact("Nobody", "", "nobody@example.invalid");
    private static final MemoryOwner OWNER = new MemoryOwner(MemoryScope.ORG, "priming");
    private static final CandidateQuery ANY = new CandidateQuery(AccountFilters.ANY, List.of(), List.of(), 1);
    private static final CandidateQuery NONE =
            new CandidateQuery(AccountFilters.ANY, List.of("-priming-"), List.of(), 1);
    private static final OutboxMessage MESSAGE = new OutboxMessage(
            "priming", "priming", "priming", NOBODY, "priming", "priming", "", new Approval("priming", Instant.EPOCH));
    private static final TeamNotice NOTICE =
            new TeamNotice("priming/notice", "priming", "priming", "priming", null, "priming", "", Instant.EPOCH);
    private static final List<PlannedMessage> PLANNED = List.of(new PlannedMessage("priming", "priming"));
    private static final Announcement ANNOUNCEMENT =
            new Announcement("priming", PLANNED, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    DataPriming(DataFunctionConfig config) {
        this(config, CannedTables::dynamoDb, () -> AwsClients.closingDynamoDb().build());
    }

    @Override
    public void run() {
        try (var canned = cannedTables.get();
                var real = realTables.get()) {
            new Priming(new FunctionEndpoint(DataActivities.table(config, canned)))
                    .complete("FindCandidates", ANY)
                    .complete("RankAccounts", new RankRequest(List.of("priming"), List.of(), 1))
                    .complete("LoadMemories", new LoadRequest(OWNER, Instant.EPOCH, null))
                    .complete("AnnounceMessages", ANNOUNCEMENT)
                    .complete("FindMessage", new LookupRequest("priming"))
                    .complete("DeliverMessage", MESSAGE)
                    .complete("EnrichLead", new EnrichRequest("priming", null))
                    .complete("NotifyTeam", NOTICE)
                    .complete("WithdrawMessages", new Withdrawal(PLANNED, Instant.EPOCH));
            new Priming(new FunctionEndpoint(DataActivities.table(config, real))).attempt("FindCandidates", NONE);
        }
    }
}
