package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Gatherer;
import java.util.stream.Gatherer.Downstream;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the CRM's table. Thread-safe. */
public final class CrmWriter {
    /** DynamoDB's limit. */
    private static final int BATCH = 25;

    /** Batches of long transcripts are smaller: several of them are in memory at once. */
    private static final int BATCH_CHARACTERS = 1024 * 1024;

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
    StoredItems stored(ImportProgress progress) {
        var request =
                ScanRequest.builder().tableName(table).consistentRead(true).build();
        var stored = new StoredItems();
        try (var stage = progress.begin("what the CRM holds", ImportProgress.UNKNOWN)) {
            dynamoDb.scanPaginator(request).items().forEach(attributes -> {
                stored.add(CrmItem.stored(attributes));
                stage.step();
            });
        }
        return stored;
    }

    /**
     * Writes the changes while the stream is read, some of them at the same time.
     *
     * @param written gets the number of changes after each batch that was written; is called by several threads
     * @throws IllegalStateException if DynamoDB leaves items undone however often they are sent
     */
    void write(Stream<CrmChange> changes, IntConsumer written) {
        var allDone = changes.gather(batches())
                .gather(Gatherers.mapConcurrent(PARALLEL_BATCHES, batch -> send(batch, written)))
                .allMatch(done -> done);
        if (!allDone) {
            throw new IllegalStateException(
                    "DynamoDB left items of table " + table + " unwritten after " + TRIES + " tries: import again");
        }
    }

    /** Removes, then puts: what is missing when this breaks off in between, the next import puts. */
    private boolean send(List<CrmChange> batch, IntConsumer written) {
        var removals = batch.stream()
                .map(CrmChange::moved)
                .filter(Objects::nonNull)
                .map(CrmWriter::removal)
                .toList();
        var done = sendBatch(removals)
                && sendBatch(batch.stream().map(CrmWriter::put).toList());
        if (done) {
            written.accept(batch.size());
        }
        return done;
    }

    private static Gatherer<CrmChange, ?, List<CrmChange>> batches() {
        return Gatherer.<CrmChange, Batch, List<CrmChange>>ofSequential(Batch::new, Batch::add, Batch::pass);
    }

    /** A batch in the making, that neither holds too many changes nor too large ones. */
    private static final class Batch {
        private List<CrmChange> changes = new ArrayList<>();
        private int size;

        boolean add(CrmChange change, Downstream<? super List<CrmChange>> downstream) {
            if (changes.size() == BATCH || size + change.size() > BATCH_CHARACTERS) {
                pass(downstream);
            }
            changes.add(change);
            size += change.size();
            return !downstream.isRejecting();
        }

        void pass(Downstream<? super List<CrmChange>> downstream) {
            if (!changes.isEmpty()) {
                downstream.push(changes);
            }
            changes = new ArrayList<>();
            size = 0;
        }
    }

    private boolean sendBatch(List<WriteRequest> batch) {
        if (batch.isEmpty()) {
            return true;
        }
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

    private static WriteRequest put(CrmChange change) {
        return WriteRequest.builder()
                .putRequest(
                        PutRequest.builder().item(change.item().attributes()).build())
                .build();
    }

    private static WriteRequest removal(Map<String, AttributeValue> key) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key).build())
                .build();
    }
}
