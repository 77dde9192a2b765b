package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.drew.CrmAnalyst;
import io.steadybase.gtm.activities.leads.LeadEnricher;
import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.activities.outbox.ContactsTable;
import io.steadybase.gtm.activities.outbox.Outbox;
import io.steadybase.gtm.drew.CrmActivities;
import io.steadybase.gtm.leads.LeadDataActivities;
import io.steadybase.gtm.memory.MemoryTableActivities;
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
        return ActivityTable.builder()
                .serve(CrmActivities.class, new CrmAnalyst(crm))
                .serve(MemoryTableActivities.class, new MemoryTable(dynamoDb, config.memoryTable(), Clock.systemUTC()))
                .serve(OutboxActivities.class, new Outbox(dynamoDb, config.outboxTable(), contacts, crm))
                .serve(ContactActivities.class, contacts)
                .serve(LeadDataActivities.class, new LeadEnricher(crm))
                .build();
    }
}
