package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
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
    void plantsAFactOnceAndNeverOverWhatWasLearnedSince() {
        assertThat(seed.plant(size("large"), NOW)).isTrue();
        assertThat(seed.plant(size("large"), NOW)).isFalse();
        memory.remember(new RememberRequest("w-1", NOW, List.of(size("learned"))));
        assertThat(seed.plant(size("large"), NOW)).isFalse();
        assertThat(recalled()).containsExactly(new MemoryEntry(ORG, "icp/size", "learned", false, 2, NOW));
        assertThat(seed.plant(size("huge"), NOW)).as("another fact").isTrue();
        assertThat(recalled()).extracting(MemoryEntry::value).containsExactly("huge");
    }

    private List<MemoryEntry> recalled() {
        return memory.recallMemory(new RecallRequest(List.of(ORG), List.of(), 1_000))
                .entries();
    }

    private static MemoryWrite size(String value) {
        return new MemoryWrite(ORG, "icp/size", value, false);
    }
}
