package io.steadybase.gtm.testing;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.local.dynamodb.DynamoDbLocal;
import io.steadybase.gtm.local.process.LocalPort;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Fresh tables for one test, in a DynamoDB Local that all tests of a run share and that ends with them.
 *
 * @param client shared: do not close it
 */
public record DynamoDbTables(
        DynamoDbClient client, String crm, String memory, String outbox, String contacts, String documents) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Tables as the deployment has them, under names of their own. */
    public static DynamoDbTables create() {
        var suffix = "-" + COUNT.incrementAndGet();
        Shared.DATABASE.createTables(GtmDeployment.TABLES.stream()
                .map(table -> new TableSpec(
                        table.name() + suffix,
                        table.partitionKey(),
                        table.sortKey(),
                        table.indexes(),
                        table.timeToLiveAttribute()))
                .toList());
        return new DynamoDbTables(
                Shared.CLIENT,
                GtmDeployment.CRM_TABLE.name() + suffix,
                GtmDeployment.MEMORY_TABLE.name() + suffix,
                GtmDeployment.OUTBOX_TABLE.name() + suffix,
                GtmDeployment.CONTACTS_TABLE.name() + suffix,
                GtmDeployment.DOCUMENTS_TABLE.name() + suffix);
    }

    /** Started by the first test that asks for tables. */
    private static final class Shared {
        private static final DynamoDbLocal DATABASE = start();
        private static final DynamoDbClient CLIENT = DATABASE.client();

        private static DynamoDbLocal start() {
            try {
                return DynamoDbLocal.start(new DynamoDbLocal.Settings(
                        Repository.root().resolve("workflows/local/dynamodb-local/target/lib"),
                        LocalPort.free(),
                        null,
                        Files.createTempDirectory("dynamodb-local")));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("DynamoDB Local did not start", e);
            }
        }
    }
}
