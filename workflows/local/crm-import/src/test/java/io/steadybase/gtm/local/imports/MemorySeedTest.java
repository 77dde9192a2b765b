package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemorySeedTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final MemoryTable memory = new MemoryTable(tables.client(), tables.memory(), InstantSource.fixed(NOW));
    private final MemorySeed seed = new MemorySeed(tables.client(), tables.memory());

    @Test
    void plantsAFactOnceAndSaysWhoseMemoryHasGotOne() {
        assertThat(seed.planted()).isEmpty();
        assertThat(seed.plant(size("large"), NOW)).isTrue();
        assertThat(seed.plant(size("large"), NOW)).isFalse();
        assertThat(seed.planted()).containsExactly(ORG);
        assertThat(loaded()).containsExactly(new Memory(MemoryScope.ORG, "icp/size", "large", false, 1, NOW));
        assertThat(seed.plant(size("huge"), NOW.plusSeconds(1)))
                .as("another fact")
                .isTrue();
        assertThat(loaded())
                .containsExactly(new Memory(MemoryScope.ORG, "icp/size", "huge", false, 2, NOW.plusSeconds(1)));
    }

    private List<Memory> loaded() {
        return memory.loadMemories(new LoadRequest(ORG, Instant.EPOCH, null)).entries();
    }

    private static MemoryWrite size(String value) {
        return new MemoryWrite(ORG, "icp/size", value, false);
    }
}
