package io.steadybase.gtm.activities.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");
    private static final MemoryOwner WORKER = new MemoryOwner(MemoryScope.WORKER, "sarah-ae-west");
    private static final MemoryOwner SESSION = new MemoryOwner(MemoryScope.SESSION, "s-1");

    private static final int MANY = 1_000_000;

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
        assertThat(at(NOW.plus(life).minusSeconds(1)).recallMemory(all(SESSION)).entries())
                .hasSize(1);
        assertThat(at(NOW.plus(life)).recallMemory(all(SESSION)).entries()).isEmpty();
        assertThat(at(NOW.plus(life)).recallMemory(all(ORG)).entries()).hasSize(1);
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
    void recallsPinnedEntriesFirstThenTheNewestAsFarAsTheyFit() {
        memory.remember(new RememberRequest(
                "w-1", NOW.minusSeconds(3), List.of(new MemoryWrite(ORG, "old-pinned", "x".repeat(90), true))));
        memory.remember(new RememberRequest("w-2", NOW.minusSeconds(2), List.of(fact(ORG, "old", "x".repeat(97)))));
        memory.remember(new RememberRequest("w-3", NOW.minusSeconds(1), List.of(fact(ORG, "newer", "x".repeat(95)))));
        remember("w-4", fact(ORG, "newest", "é".repeat(47)));
        assertThat(keys(400)).containsExactly("newer", "newest", "old", "old-pinned");
        assertThat(keys(399)).as("one byte less").containsExactly("newer", "newest", "old-pinned");
        assertThat(keys(200)).containsExactly("newest", "old-pinned");
        assertThat(keys(100)).containsExactly("old-pinned");
        assertThat(keys(99)).isEmpty();
        assertThat(recall(399, ORG).omitted()).isEqualTo(1);
        assertThat(recall(99, ORG).omitted()).isEqualTo(4);
        assertThat(recall(400, ORG).omitted()).isZero();
    }

    @Test
    void leavesThePlaceOfAnEntryThatIsTooLargeToTheNext() {
        memory.remember(new RememberRequest(
                "w-1", NOW, List.of(new MemoryWrite(ORG, "huge", "x".repeat(30_000), true), fact(ORG, "small", "s"))));
        assertThat(keys(1_000)).containsExactly("small");
    }

    @Test
    void givesEveryOwnerAndEveryPrefixItsOwnBytes() {
        remember(
                "w-1",
                fact(ORG, "account/acme/history", "x".repeat(80)),
                fact(ORG, "account/zeta/history", "x".repeat(80)),
                fact(WORKER, "account/acme/history", "x".repeat(80)));
        var request = new RecallRequest(List.of(WORKER, ORG), List.of("account/acme/", "account/zeta/"), 100);
        var recalled = memory.recallMemory(request);
        assertThat(recalled.entries())
                .extracting(entry -> entry.owner().scope() + " " + entry.key())
                .containsExactly("ORG account/acme/history", "ORG account/zeta/history", "WORKER account/acme/history");
        assertThat(recalled.omitted()).isZero();
        var overlapping = new RecallRequest(List.of(ORG), List.of("account/", "account/zeta/"), 100);
        assertThat(memory.recallMemory(overlapping).entries()).hasSize(2);
        assertThat(memory.recallMemory(overlapping).omitted()).isZero();
    }

    @Test
    void refusesToRecallIntoNothing() {
        assertThatThrownBy(() -> recall(0, ORG)).hasMessage("maxBytes must be at least 1, got 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社北海", "a/b#c", "Müller & Söhne", "%"})
    void recallsByAnyAccountIdThatACrmCanHold(String accountId) {
        var prefix = "account/" + accountId + "/";
        var owner = new MemoryOwner(MemoryScope.WORKER, "w#" + accountId);
        remember("w-1", fact(owner, prefix + "outreach", "delivered"), fact(owner, "account/other/outreach", "x"));
        assertThat(recall(List.of(owner), prefix)).extracting(MemoryEntry::key).containsExactly(prefix + "outreach");
    }

    private List<String> keys(int maxBytes) {
        return recall(maxBytes, ORG).entries().stream().map(MemoryEntry::key).toList();
    }

    private Recollection recall(int maxBytes, MemoryOwner owner) {
        return memory.recallMemory(new RecallRequest(List.of(owner), List.of(), maxBytes));
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
        return new RecallRequest(List.of(owner), List.of(), MANY);
    }

    private List<MemoryEntry> recall(List<MemoryOwner> owners, String... prefixes) {
        return memory.recallMemory(new RecallRequest(owners, List.of(prefixes), MANY))
                .entries();
    }

    private Remembered remember(String writeId, MemoryWrite... writes) {
        return memory.remember(new RememberRequest(writeId, NOW, Arrays.asList(writes)));
    }

    private static MemoryWrite fact(MemoryOwner owner, String key, String value) {
        return new MemoryWrite(owner, key, value, false);
    }
}
