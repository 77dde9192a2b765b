package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.activities.content.AccountDataReader;
import io.steadybase.gtm.activities.content.DocumentMaker;
import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.documents.DocumentStore;
import io.steadybase.gtm.activities.drew.CrmAnalyst;
import io.steadybase.gtm.activities.leads.LeadEnricher;
import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.activities.onboarding.OnboardingReader;
import io.steadybase.gtm.activities.onboarding.PolicyReview;
import io.steadybase.gtm.activities.outbox.ContactsTable;
import io.steadybase.gtm.activities.outbox.Outbox;
import io.steadybase.gtm.content.AccountDataActivities;
import io.steadybase.gtm.content.DocumentActivities;
import io.steadybase.gtm.drew.CrmActivities;
import io.steadybase.gtm.leads.LeadDataActivities;
import io.steadybase.gtm.memory.MemoryTableActivities;
import io.steadybase.gtm.onboarding.ComplianceActivities;
import io.steadybase.gtm.onboarding.OnboardingDataActivities;
import io.steadybase.gtm.outbox.ContactActivities;
import io.steadybase.gtm.outbox.OutboxActivities;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The activities of the function for data work. */
final class DataActivities {
    private DataActivities() {}

    static ActivityTable table(DataFunctionConfig config, DynamoDbClient dynamoDb) {
        var crm = new DynamoDbCrmStore(dynamoDb, config.crmTable());
        var contacts = new ContactsTable(dynamoDb, config.contactsTable());
        var documents = new DocumentStore(dynamoDb, config.documentsTable());
        return ActivityTable.builder()
                .serve(CrmActivities.class, new CrmAnalyst(crm))
                .serve(MemoryTableActivities.class, new MemoryTable(dynamoDb, config.memoryTable(), Clock.systemUTC()))
                .serve(OutboxActivities.class, new Outbox(dynamoDb, config.outboxTable(), contacts, crm))
                .serve(ContactActivities.class, contacts)
                .serve(LeadDataActivities.class, new LeadEnricher(crm))
                .serve(AccountDataActivities.class, new AccountDataReader(crm))
                .serve(DocumentActivities.class, new DocumentMaker(documents))
                .serve(OnboardingDataActivities.class, new OnboardingReader(crm))
                .serve(ComplianceActivities.class, new PolicyReview())
                .build();
    }
}
