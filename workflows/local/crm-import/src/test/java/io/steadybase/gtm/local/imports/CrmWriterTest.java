package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CrmItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

class CrmWriterTest {
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @Test
    void sendsWhatWasLeftUndoneAgainAfterAPause() {
        var table = new ReluctantTable(2);
        new CrmWriter(table, "crm", pauses::add).write(accounts(3), List.of());
        assertThat(table.sizes).containsExactly(3, 2, 1);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void givesUpOnATableThatTakesNothing() {
        var table = new ReluctantTable(Integer.MAX_VALUE);
        var writer = new CrmWriter(table, "crm", pauses::add);
        assertThatThrownBy(() -> writer.write(accounts(30), List.of()))
                .hasMessage("DynamoDB left items of table crm unwritten after 10 tries: import again");
        assertThat(pauses).hasSize(18);
    }

    @Test
    void sendsNoMoreThanDynamoDbTakesAtOnce() {
        var table = new ReluctantTable(0);
        new CrmWriter(table, "crm", pauses::add).write(accounts(51), accounts(1));
        assertThat(table.sizes).containsExactlyInAnyOrder(1, 25, 25, 1);
        assertThat(pauses).isEmpty();
    }

    private static List<CrmItem> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CrmItem.of(new Account("a" + i, "A" + i, "software", null, null, null, null, null)))
                .toList();
    }

    /** Leaves the last item of a batch, and later ones of what is left, undone this often. */
    private static final class ReluctantTable implements DynamoDbClient {
        private final List<Integer> sizes = new ArrayList<>();
        private int reluctance;

        private ReluctantTable(int reluctance) {
            this.reluctance = reluctance;
        }

        @Override
        public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            var items = request.requestItems().get("crm");
            sizes.add(items.size());
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
