package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.activities.crm.CrmItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class CrmWriterTest {
    private final AtomicInteger written = new AtomicInteger();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @Test
    void sendsWhatWasLeftUndoneAgainAfterAPause() {
        var table = new ReluctantTable(2);
        write(table, accounts(3));
        assertThat(table.sizes).containsExactly(3, 2, 1);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(written).hasValue(3);
    }

    @Test
    void givesUpOnATableThatTakesNothing() {
        var table = new ReluctantTable(Integer.MAX_VALUE);
        assertThatThrownBy(() -> write(table, accounts(3)))
                .hasMessage("DynamoDB left items of table crm unwritten after 10 tries: import again");
        assertThat(pauses).hasSize(9);
        assertThat(written).hasValue(0);
    }

    @Test
    void sendsNoMoreThanDynamoDbTakesAtOnce() {
        var table = new ReluctantTable(0);
        write(table, accounts(51));
        assertThat(table.sizes).containsExactlyInAnyOrder(25, 25, 1);
        assertThat(pauses).isEmpty();
        assertThat(written).hasValue(51);
    }

    @Test
    void sendsFewLongTranscriptsAtOnce() {
        var table = new ReluctantTable(0);
        write(table, calls(10, 300_000));
        assertThat(table.sizes)
                .as("a million characters at most")
                .containsOnly(3, 1)
                .hasSize(4);
    }

    @Test
    void removesWhatMovesBeforeItIsPutElsewhere() {
        var table = new ReluctantTable(0);
        var change = accounts(1).findFirst().orElseThrow();
        write(table, Stream.of(new CrmChange(change.item(), Map.of("pk", AttributeValue.fromS("old")))));
        assertThat(table.requests)
                .satisfiesExactly(
                        removal -> assertThat(removal.deleteRequest()).isNotNull(),
                        put -> assertThat(put.putRequest().item())
                                .isEqualTo(change.item().attributes()));
        assertThat(written).as("rows, not requests").hasValue(1);
    }

    private void write(DynamoDbClient table, Stream<CrmChange> changes) {
        new CrmWriter(table, "crm", pauses::add).write(changes, written::addAndGet);
    }

    private static Stream<CrmChange> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CrmItem.of(new Account("a" + i, "A" + i, "software", null, null, null, null, null)))
                .map(item -> new CrmChange(item, null));
    }

    private static Stream<CrmChange> calls(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> CrmItem.of(new CallTranscript("c" + i, "a", Instant.EPOCH, "call", "x".repeat(length))))
                .map(item -> new CrmChange(item, null));
    }

    /** Leaves the last item of a batch, and later ones of what is left, undone this often. */
    private static final class ReluctantTable implements DynamoDbClient {
        private final List<Integer> sizes = new ArrayList<>();
        private final List<WriteRequest> requests = new ArrayList<>();
        private int reluctance;

        private ReluctantTable(int reluctance) {
            this.reluctance = reluctance;
        }

        @Override
        public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            var items = request.requestItems().get("crm");
            sizes.add(items.size());
            requests.addAll(items);
            if (reluctance == 0) {
                return BatchWriteItemResponse.builder()
                        .unprocessedItems(Map.of())
                        .build();
            }
            reluctance--;
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(Map.of("crm", items.subList(Math.min(1, items.size() - 1), items.size())))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
