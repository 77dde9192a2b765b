package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the CRM's table. Thread-safe. */
public final class CrmWriter {
    /** DynamoDB's limit. */
    private static final int BATCH = 25;

    private static final int PARALLEL_BATCHES = 8;
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Consumer<Duration> pause;

    /**
     * A writer to this table.
     *
     * @param pause sleeps, before what DynamoDB left undone is sent again
     */
    public CrmWriter(DynamoDbClient dynamoDb, String table, Consumer<Duration> pause) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.pause = pause;
    }

    /** Everything in the table. A scan: an import compares all of it anyway. */
    public List<CrmItem> stored() {
        var request =
                ScanRequest.builder().tableName(table).consistentRead(true).build();
        return dynamoDb.scanPaginator(request).items().stream()
                .map(CrmItem::stored)
                .toList();
    }

    /**
     * Removes, then puts.
     *
     * @throws IllegalStateException if DynamoDB leaves items undone however often they are sent
     */
    public void write(Collection<CrmItem> puts, Collection<CrmItem> removals) {
        send(removals.stream().map(CrmWriter::removal));
        send(puts.stream().map(CrmWriter::put));
    }

    private void send(Stream<WriteRequest> requests) {
        var batches = requests.gather(Gatherers.windowFixed(BATCH))
                .gather(Gatherers.mapConcurrent(PARALLEL_BATCHES, this::sendBatch))
                .toList();
        if (batches.contains(false)) {
            throw new IllegalStateException(
                    "DynamoDB left items of table " + table + " unwritten after " + TRIES + " tries: import again");
        }
    }

    private boolean sendBatch(List<WriteRequest> batch) {
        var left = Map.of(table, batch);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                pause.accept(FIRST_PAUSE.multipliedBy(1L << attempt));
            }
            var undone = left;
            left = dynamoDb.batchWriteItem(request -> request.requestItems(undone))
                    .unprocessedItems();
            if (left.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static WriteRequest put(CrmItem item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item.attributes()).build())
                .build();
    }

    private static WriteRequest removal(CrmItem item) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(item.key()).build())
                .build();
    }
}
