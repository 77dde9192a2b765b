package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.activities.content.Outline;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountData.Point;
import io.steadybase.gtm.content.AccountData.Series;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.DocumentActivities.Cover;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.outbox.ContactActivities.Announcement;
import io.steadybase.gtm.outbox.ContactActivities.PlannedMessage;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final OnboardingAccount CLIENT =
            new OnboardingAccount("priming", "Priming", "software", null, null, 0, "Nobody", List.of());
    private static final Proposal PROPOSAL = new Proposal(
            "priming",
            "priming",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Welcome("Priming", "Hello Priming team, shall we talk?"));
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
                    .complete("WithdrawMessages", new Withdrawal(PLANNED, Instant.EPOCH))
                    .complete(
                            "GatherAccountData",
                            new AccountDataRequest(ContentType.QBR_DECK, "priming", LocalDate.EPOCH))
                    .complete("FinalizeContent", manuscript())
                    .complete(
                            "FetchAccountData",
                            new AccountQuery("priming", Instant.EPOCH, Instant.EPOCH.plusSeconds(1)))
                    .complete("ReviewCompliance", new ComplianceRequest(CLIENT, Tier.SMB, PROPOSAL));
            new Priming(new FunctionEndpoint(DataActivities.table(config, real))).attempt("FindCandidates", NONE);
        }
    }

    /** A deck: what sets slides takes longest to load. */
    private static Manuscript manuscript() {
        var cover = new Cover(ContentType.QBR_DECK, "priming", "", Instant.EPOCH);
        var series = new Series("won-by-quarter", "Priming", List.of(new Point("Priming", BigDecimal.ONE)));
        var data = new AccountData("priming", "Priming", List.of(), List.of(), List.of(series), List.of());
        var statement = new Statement("Priming.", List.of());
        var sections = Outline.of(ContentType.QBR_DECK).parts().stream()
                .map(part -> new Section(part.key(), List.of(statement)))
                .toList();
        return new Manuscript(cover, data, List.of(), new ContentDraft(sections, ""));
    }
}
