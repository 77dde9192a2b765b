package io.steadybase.gtm.activities.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MemoryTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");
    private static final MemoryOwner SESSION = new MemoryOwner(MemoryScope.SESSION, "s-1");
    private final DynamoDbTables tables = DynamoDbTables.create();
    private final MemoryTable memory = new MemoryTable(tables.client(), tables.memory(), InstantSource.fixed(NOW));

    @Test
    void readsWhatWasRememberedBeforeThereWereStores() {
        put(ORG, "icp/size", "large", NOW, null);
        put(SESSION, "topic", "pumps", NOW, null);

        assertThat(load(ORG, Instant.EPOCH))
                .containsExactly(new Memory(MemoryScope.ORG, "icp/size", "large", true, 3, NOW));
    }

    @Test
    void readsOnlyWhatCameSince() {
        put(ORG, "old", "1", NOW.minusSeconds(10), null);
        put(ORG, "new", "2", NOW, null);

        assertThat(load(ORG, NOW.minusSeconds(10))).extracting(Memory::key).containsExactly("new");
    }

    @Test
    void leavesOutWhatHasExpired() {
        put(SESSION, "topic", "pumps", NOW, NOW.getEpochSecond());
        put(SESSION, "mood", "good", NOW, NOW.getEpochSecond() + 1);

        assertThat(load(SESSION, Instant.EPOCH)).extracting(Memory::key).containsExactly("mood");
    }

    @Test
    void readsAPageAtATime() {
        for (int i = 0; i < 20; i++) {
            put(ORG, "big/%02d".formatted(i), "x".repeat(32_000), NOW, null);
        }
        var first = memory.loadMemories(new LoadRequest(ORG, Instant.EPOCH, null));
        var second = memory.loadMemories(new LoadRequest(ORG, Instant.EPOCH, first.nextKey()));

        assertThat(first.entries().size() + second.entries().size()).isEqualTo(20);
        assertThat(first.nextKey()).isEqualTo(first.entries().getLast().key());
        assertThat(second.nextKey()).isNull();
    }

    private List<Memory> load(MemoryOwner owner, Instant since) {
        return memory.loadMemories(new LoadRequest(owner, since, null)).entries();
    }

    private void put(MemoryOwner owner, String key, String value, Instant at, @Nullable Long expiresAt) {
        var item = new HashMap<>(MemoryTable.key(owner, key));
        item.put("value", AttributeValue.fromS(value));
        item.put("pinned", AttributeValue.fromBool(true));
        item.put("version", AttributeValue.fromN("3"));
        item.put("lastUpdated", AttributeValue.fromS(at.toString()));
        if (expiresAt != null) {
            item.put("expiresAt", AttributeValue.fromN(expiresAt.toString()));
        }
        tables.client().putItem(put -> put.tableName(tables.memory()).item(item));
    }
}
