package io.steadybase.gtm.activities.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MemoryTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");
    private static final MemoryOwner WORKER = new MemoryOwner(MemoryScope.WORKER, "sarah-ae-west");
    private static final MemoryOwner SESSION = new MemoryOwner(MemoryScope.SESSION, "s-1");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final MemoryTable memory = at(NOW);

    @Test
    void countsAVersionPerWrite() {
        assertThat(remember("w-1", fact(ORG, "icp/size", "large"))).isEqualTo(new Remembered(1, 0));
        assertThat(remember("w-2", fact(ORG, "icp/size", "very large"))).isEqualTo(new Remembered(1, 0));
        assertThat(recall(List.of(ORG))).containsExactly(new MemoryEntry(ORG, "icp/size", "very large", false, 2, NOW));
    }

    @Test
    void ignoresAWriteThatItSawBeforeEvenAfterAnotherOne() {
        remember("w-1", fact(ORG, "icp/size", "large"));
        remember("w-2", fact(ORG, "icp/size", "very large"));
        assertThat(remember("w-1", fact(ORG, "icp/size", "large"), fact(ORG, "icp/region", "West")))
                .isEqualTo(new Remembered(1, 1));
        assertThat(recall(List.of(ORG))).extracting(MemoryEntry::value).containsExactly("West", "very large");
    }

    @Test
    void recallsByPrefixOrderedByOwnerThenKeyAndEachEntryOnce() {
        remember(
                "w-1",
                fact(WORKER, "account/zeta/history", "z"),
                fact(WORKER, "account/acme/history", "a"),
                fact(WORKER, "other", "o"),
                fact(ORG, "icp/size", "large"));
        assertThat(recall(List.of(WORKER, ORG, WORKER), "account/", "account/acme/", "icp"))
                .extracting(MemoryEntry::key)
                .containsExactly("icp/size", "account/acme/history", "account/zeta/history");
        assertThat(recall(List.of(WORKER))).hasSize(3);
        assertThat(recall(List.of(new MemoryOwner(MemoryScope.TEAM, "steadybase"))))
                .isEmpty();
    }

    @Test
    void forgetsWhatASessionSaidADayAfterItsLastWrite() {
        remember("w-1", fact(SESSION, "topic", "pumps"), fact(ORG, "icp", "large"));
        var life = MemoryTable.SESSION_LIFE;
        assertThat(at(NOW.plus(life).minusSeconds(1)).recall(all(SESSION)).entries())
                .hasSize(1);
        assertThat(at(NOW.plus(life)).recall(all(SESSION)).entries()).isEmpty();
        assertThat(at(NOW.plus(life)).recall(all(ORG)).entries()).hasSize(1);
    }

    @Test
    void losesNoWriteOfManyAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var id = "w-" + i;
                threads.submit(() -> remember(id, fact(ORG, "shared", id)));
            }
        }
        assertThat(recall(List.of(ORG))).extracting(MemoryEntry::version).containsExactly(4L);
    }

    @Test
    void checksAllFactsBeforeItWritesTheFirst() {
        var good = fact(ORG, "icp/size", "large");
        fails(
                FailureType.INVALID_INPUT,
                "key must be at most 256 characters, got 257",
                good,
                fact(ORG, "k".repeat(257), "v"));
        fails(
                FailureType.OVERSIZED,
                "value must be at most 32768 bytes, got 32770 (key org#steadybase/k)",
                good,
                fact(ORG, "k", "é".repeat(16_385)));
        fails(
                FailureType.INVALID_INPUT,
                "a request must write a key once, got it twice: org#steadybase/icp/size",
                good,
                fact(ORG, "icp/size", "other"));
        fails(
                FailureType.INVALID_INPUT,
                "owner id must not be blank",
                good,
                fact(new MemoryOwner(MemoryScope.TEAM, " "), "k", "v"));
        fails(FailureType.INVALID_INPUT, "key must not be blank", good, fact(ORG, "", "v"));
        assertThat(recall(List.of(ORG))).isEmpty();
        assertThat(remember("w", fact(ORG, "k".repeat(256), "é".repeat(16_384))))
                .isEqualTo(new Remembered(1, 0));
    }

    @Test
    void plantsAFactOnceAndNeverOverWhatWasLearnedSince() {
        var seed = new MemorySeed(tables.client(), tables.memory());
        assertThat(seed.plant(fact(ORG, "icp/size", "large"), NOW)).isTrue();
        assertThat(seed.plant(fact(ORG, "icp/size", "large"), NOW)).isFalse();
        remember("w-1", fact(ORG, "icp/size", "learned"));
        assertThat(seed.plant(fact(ORG, "icp/size", "large"), NOW)).isFalse();
        assertThat(recall(List.of(ORG))).containsExactly(new MemoryEntry(ORG, "icp/size", "learned", false, 2, NOW));
        assertThat(seed.plant(fact(ORG, "icp/size", "huge"), NOW))
                .as("another fact")
                .isTrue();
        assertThat(recall(List.of(ORG))).extracting(MemoryEntry::value).containsExactly("huge");
    }

    private void fails(FailureType type, String message, MemoryWrite... writes) {
        assertThatThrownBy(() -> remember("w-1", writes))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(type))
                .hasMessageStartingWith(message);
    }

    private MemoryTable at(Instant now) {
        return new MemoryTable(tables.client(), tables.memory(), InstantSource.fixed(now));
    }

    private static RecallRequest all(MemoryOwner owner) {
        return new RecallRequest(List.of(owner), List.of());
    }

    private List<MemoryEntry> recall(List<MemoryOwner> owners, String... prefixes) {
        return memory.recall(new RecallRequest(owners, List.of(prefixes))).entries();
    }

    private Remembered remember(String writeId, MemoryWrite... writes) {
        return memory.remember(new RememberRequest(writeId, NOW, Arrays.asList(writes)));
    }

    private static MemoryWrite fact(MemoryOwner owner, String key, String value) {
        return new MemoryWrite(owner, key, value, false);
    }
}
