package io.steadybase.gtm.worker.workflow.memory;

import static io.steadybase.gtm.worker.workflow.memory.StoreScenario.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.memory.CompressMemory;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergeRequest;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergedMemory;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadedMemories;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.memory.PinMemory;
import io.steadybase.gtm.memory.RecallMemories;
import io.steadybase.gtm.memory.WriteMemory;
import io.steadybase.gtm.memory.WriteReceipt.Written;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.memory.StoredMemory;
import io.temporal.client.WorkflowOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    private static final Duration A_DAY = Duration.ofHours(25);
    private final StoreScenario scenario = new StoreScenario(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void countsAVersionPerWriteAndTellsTheOneBefore() {
        var batch = new MemoryBatch("w-1", List.of(put("icp/size", "large"), put("icp/region", "West")));
        scenario.stores.write(ORG, batch);
        var second = scenario.stores.write(ORG, new MemoryBatch("w-2", List.of(put("icp/size", "very large"))));

        assertThat(second.writes()).containsExactly(new Written("icp/size", 2, 1));
        assertThat(scenario.stores.read(ORG, "icp/size"))
                .hasValueSatisfying(memory -> assertThat(memory)
                        .extracting(Memory::scope, Memory::value, Memory::pinned, Memory::version)
                        .containsExactly(MemoryScope.ORG, "very large", false, 2L));
    }

    @Test
    void ignoresABatchThatItSawBeforeEvenAfterAnotherOne() {
        scenario.stores.write(ORG, new MemoryBatch("w-1", List.of(put("icp/size", "large"))));
        scenario.write("icp/size", "very large");
        var repeated = scenario.stores.write(ORG, new MemoryBatch("w-1", List.of(put("icp/size", "large"))));

        assertThat(repeated.repeated()).isTrue();
        assertThat(scenario.value("icp/size")).isEqualTo("very large");
    }

    @Test
    void writesAllOfABatchOrNothing() {
        scenario.write("icp/size", "large");

        refused(
                "version of icp/size must be 7 as expected, got 1",
                put("icp/region", "West"),
                new MemoryBatch.Put("icp/size", "small", false, 7L));
        refused("version of icp/new must be 1 as expected, got 0", new MemoryBatch.Put("icp/new", "x", false, 1L));
        assertThat(scenario.keys()).containsExactly("icp/size");
        assertThat(scenario.write(ORG, new MemoryBatch.Put("icp/size", "small", false, 1L)))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsOverALimit() {
        refused("key must not be blank", put(" ", "v"));
        refused("key must be at most 256 characters, got 257", put("k".repeat(257), "v"));
        refused("value must be at most 32768 bytes, got 32770 (key k)", put("k", "é".repeat(16_385)));
        refused("a batch must write a key once, got it twice: k", put("k", "v"), put("k", "w"));
        refused("a batch must hold 1 to 500 writes, got 0");
        assertThatThrownBy(() -> scenario.stores.write(ORG, new MemoryBatch(" ", List.of(put("k", "v")))))
                .hasMessageContaining("write id must have 1 to 300 characters, got 0");
        assertThat(scenario.write("k".repeat(256), "é".repeat(16_384))).isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotFitAnyMoreAndKeepsTheRest() {
        for (int i = 0; i < 21; i++) {
            scenario.write("big/" + i, "x".repeat(32_000));
        }

        refused("a store must hold at most 700000 bytes, got", put("big/21", "x".repeat(32_000)));
        assertThat(scenario.stores.health(ORG).counts().total()).isEqualTo(21);
        assertThat(scenario.write("big/0", "short")).as("less than before").isEqualTo(2);
    }

    @Test
    void takesSignalsAndSaysWhichItCouldNotTake() {
        scenario.write("a", "1");
        var store = scenario.stub();
        store.signal("writeMemory", new WriteMemory("b", "2", true, "s-1"));
        store.signal("writeMemory", new WriteMemory("b", "3", null, "s-1"));
        store.signal("writeMemory", Map.of("value", "no key"));
        store.signal("writeMemory", new Object[] {null});
        store.signal("pinMemory", new PinMemory("a", null));
        store.signal("pinMemory", new PinMemory("nobody", null));

        scenario.host.until(
                Duration.ofMillis(50), () -> scenario.stores.health(ORG).rejectedWrites() == 3);
        assertThat(scenario.value("b")).isEqualTo("2");
        assertThat(scenario.stores
                        .page(ORG, new MemoryFilter(null, true, null, null))
                        .entries())
                .extracting(Memory::key)
                .containsExactly("a", "b");
        assertThat(scenario.feed()).contains("ignored a signal: no memory nobody");
    }

    @Test
    void pinsAndLetsGoAgain() {
        scenario.write("a", "1");

        assertThat(scenario.stores.pin(ORG, new PinMemory("a", true)).pinned()).isTrue();
        scenario.write("a", "2");
        assertThat(scenario.stores.read(ORG, "a").orElseThrow().pinned())
                .as("a write leaves it")
                .isTrue();
        assertThat(scenario.stores.pin(ORG, new PinMemory("a", false)).pinned()).isFalse();
        assertThatThrownBy(() -> scenario.stores.pin(ORG, new PinMemory("b", true)))
                .isInstanceOf(RunException.Refused.class)
                .hasMessageContaining("no memory b");
    }

    @Test
    void listsAPageAtATime() {
        for (var key : List.of("a", "b/1", "b/2", "b/3", "c")) {
            scenario.write(key, key);
        }
        var first = scenario.stores.page(ORG, new MemoryFilter("b/", null, null, 2));
        var second = scenario.stores.page(ORG, new MemoryFilter("b/", null, first.nextKey(), 2));

        assertThat(first.entries()).extracting(Memory::key).containsExactly("b/1", "b/2");
        assertThat(second.entries()).extracting(Memory::key).containsExactly("b/3");
        assertThat(second.nextKey()).isNull();
        assertThat(second.total()).isEqualTo(5);
    }

    @Test
    void mergesWhatIsOldAndTouchesNeitherPinnedNorNewerEntries() {
        scenario.write("account/acme/outreach/q1", "delivered");
        scenario.write("account/acme/outreach/q2", "rejected");
        scenario.write("account/beta/outreach/q1", "alone");
        scenario.write(ORG, new MemoryBatch.Put("account/acme/outreach/rule", "call first", true, null));
        scenario.host.letTimePass(A_DAY);
        scenario.write("account/acme/outreach/q3", "new");
        scenario.host.until(Duration.ofHours(1), () -> !scenario.merges.isEmpty());
        scenario.host.until(Duration.ofSeconds(1), () -> scenario.keys().contains("account/acme/outreach/summary"));

        assertThat(scenario.keys())
                .containsExactly(
                        "account/acme/outreach/q3",
                        "account/acme/outreach/rule",
                        "account/acme/outreach/summary",
                        "account/beta/outreach/q1");
        assertThat(scenario.value("account/acme/outreach/summary")).isEqualTo("merged: delivered, rejected");
        var health = scenario.stores.health(ORG);
        assertThat(health.counts().pinned()).isEqualTo(1);
        assertThat(health.compressionRatio()).isLessThan(BigDecimal.ONE);
        assertThat(health.lastCompression()).isNotNull();
        assertThat(scenario.feed()).anyMatch(line -> line.startsWith("compressed: 2 entries became 1"));
    }

    @Test
    void mergesByRuleIfNoModelAnswers() {
        scenario.functions.on("MergeMemories", MergeRequest.class, request -> {
            throw new FakeFailure(FailureType.MODEL_REFUSED, "not today");
        });
        scenario.write("icp.size", "large");
        scenario.write("icp.region", "West");
        var done = scenario.stores.compress(ORG, new CompressMemory(Duration.ZERO));

        assertThat(done.merged()).isEqualTo(2);
        assertThat(scenario.value("icp.summary")).isEqualTo("West | large");
        assertThat(scenario.feed()).contains("merged icp by rule: ModelRefused: not today");
    }

    @Test
    void letsWhatIsWrittenDuringACompressionWin() {
        scenario.functions.on("MergeMemories", MergeRequest.class, request -> {
            scenario.write("icp/size", "tiny");
            return new MergedMemory("merged", Spend.NONE);
        });
        scenario.write("icp/size", "large");
        scenario.write("icp/region", "West");
        scenario.write("icp/sector", "retail");
        scenario.stores.compress(ORG, new CompressMemory(Duration.ZERO));

        assertThat(scenario.value("icp/size")).isEqualTo("tiny");
        assertThat(scenario.keys()).containsExactly("icp/size", "icp/summary");
    }

    @Test
    void takesOverWhatTheTableHoldsOnceAndWhatIsImportedLater() {
        var before = Instant.now().minusSeconds(3600);
        for (var key : List.of("icp/a", "icp/b", "icp/c")) {
            scenario.table.add(new Memory(MemoryScope.ORG, key, "old " + key, key.endsWith("a"), 3, before));
        }

        assertThat(scenario.write("icp/b", "newer")).as("the fourth version").isEqualTo(4);
        assertThat(scenario.value("icp/c")).isEqualTo("old icp/c");
        scenario.host.letTimePass(Duration.ofMinutes(1));
        scenario.table.add(new Memory(
                MemoryScope.ORG, "icp/d", "imported", false, 1, Instant.now().plusSeconds(3600)));
        scenario.stores.load(ORG);
        scenario.host.until(Duration.ofSeconds(1), () -> scenario.value("icp/d").equals("imported"));
        assertThat(scenario.value("icp/b")).isEqualTo("newer");
    }

    @Test
    void goesOnIfTheTableCannotBeReadAndLooksAgain() {
        scenario.table.add(new Memory(MemoryScope.ORG, "icp/a", "old", false, 1, Instant.EPOCH.plusSeconds(1)));
        scenario.functions.on("LoadMemories", LoadRequest.class, request -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no");
        });
        scenario.write("icp/b", "new");
        assertThat(scenario.feed()).contains("could not read the memory table: AccessDenied: no");

        scenario.functions.on("LoadMemories", LoadRequest.class, request -> new LoadedMemories(scenario.table, null));
        scenario.host.letTimePass(Duration.ofHours(7));

        scenario.host.until(Duration.ofSeconds(1), () -> scenario.keys().contains("icp/a"));
    }

    @Test
    void forgetsASessionADayAfterItsLastWrite() {
        var session = new MemoryOwner(MemoryScope.SESSION, "s-1");
        scenario.write(session, put("topic", "pumps"));
        scenario.host.letTimePass(Duration.ofHours(20));
        scenario.write(session, put("topic", "valves"));
        scenario.host.letTimePass(Duration.ofHours(20));
        assertThat(scenario.stores.read(session, "topic")).isPresent();

        scenario.host
                .client()
                .newUntypedWorkflowStub(MemoryStore.workflowId(session))
                .getResult(Object.class);

        assertThat(scenario.write(session, put("topic", "pipes")))
                .as("a new session")
                .isEqualTo(1);
    }

    @Test
    void recallsOwnersInOrderAndAsMuchAsFits() {
        var worker = Owners.of(Persona.SARAH_AE_WEST);
        scenario.write(worker, put("account/acme/outreach", "x".repeat(80)));
        scenario.write(ORG, put("account/acme/history", "x".repeat(80)));
        scenario.write(ORG, new MemoryBatch.Put("icp", "y".repeat(300), true, null));
        var recalled = new StoredMemory(scenario.stores)
                .recallMemory(new RecallRequest(
                        List.of(worker, ORG, Owners.team("nobody")), List.of("account/", "icp"), 120));

        assertThat(recalled.entries())
                .extracting(entry -> entry.owner().scope() + " " + entry.key())
                .containsExactly("ORG account/acme/history", "WORKER account/acme/outreach");
        assertThat(recalled.omitted()).isEqualTo(1);
    }

    @Test
    void remembersForSeveralOwnersOnce() {
        var memory = new StoredMemory(scenario.stores);
        var request = new RememberRequest(
                "run/1",
                Instant.now(),
                List.of(new MemoryWrite(ORG, "a", "1", true), new MemoryWrite(Owners.team("sales"), "b", "2", false)));

        assertThat(memory.remember(request)).isEqualTo(new Remembered(2, 0));
        assertThat(memory.remember(request)).isEqualTo(new Remembered(0, 2));
        assertThat(scenario.stores.read(Owners.team("sales"), "b").orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void failsAStoreOfNobody() {
        var options = WorkflowOptions.newBuilder()
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .setWorkflowId("memory-everybody")
                .build();
        var stub = scenario.host.client().newUntypedWorkflowStub(MemoryStore.TYPE, options);
        stub.start(new Object[] {null});

        assertThatThrownBy(() -> stub.getResult(Object.class))
                .rootCause()
                .hasMessageContaining(
                        "workflow id must be memory-, a scope (org, team, worker, session), - and an owner");
    }

    private void refused(String message, MemoryBatch.Put... writes) {
        assertThatThrownBy(() -> scenario.stores.write(ORG, new MemoryBatch("w-refused", List.of(writes))))
                .isInstanceOfAny(RunException.Refused.class, RunException.BadInput.class)
                .hasMessageContaining(message);
    }

    private static MemoryBatch.Put put(String key, String value) {
        return new MemoryBatch.Put(key, value, false, null);
    }

    @Test
    void outlivesACompressionOfWhatIsOlderThanTime() {
        scenario.write("icp/size", "large");
        scenario.stub().signal("compressMemory", Map.of("olderThan", "PT2000000000000000H"));
        scenario.stores.compress(ORG, new CompressMemory(Duration.ofSeconds(Long.MAX_VALUE)));

        assertThat(scenario.value("icp/size")).isEqualTo("large");
        assertThat(scenario.stub().describe().getStatus().name()).endsWith("RUNNING");
    }

    @Test
    void keepsWhatAModelHasNoWordsFor() {
        scenario.functions.on("MergeMemories", MergeRequest.class, request -> new MergedMemory("", Spend.NONE));
        scenario.write("icp/size", "large");
        scenario.write("icp/region", "West");
        scenario.host.letTimePass(A_DAY);
        scenario.stores.compress(ORG, new CompressMemory(null));

        assertThat(scenario.value("icp/summary")).contains("large").contains("West");
    }

    @Test
    void startsWithWhatIsWholeOfWhatItIsGiven() {
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(MemoryStore.workflowId(ORG))
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .build();
        var half = new HashMap<String, Object>();
        half.put("scope", "org");
        half.put("key", "half");
        scenario.host
                .client()
                .newUntypedWorkflowStub(MemoryStore.TYPE, options)
                .start(Map.of("entries", Arrays.asList(null, half), "loadedAt", "2026-11-01T00:00:00Z"));

        assertThat(scenario.write("icp/size", "large")).isEqualTo(1);
        assertThat(scenario.keys()).containsExactly("icp/size");
    }

    @Test
    void answersLargeQuestionsAgainAndAgain() {
        for (int i = 0; i < 21; i++) {
            scenario.write("big/" + i, "x".repeat(32_000));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(scenario.stores
                            .recall(ORG, new RecallMemories(List.of(), 2_000_000))
                            .entries())
                    .hasSize(21);
        }
    }

    @Test
    void countsWhatAPictographTakesInJson() throws Exception {
        for (var text : List.of("\uD83D\uDE00".repeat(100), "\uD800".repeat(100), "\u2028é\u0001\"\\".repeat(100))) {
            assertThat(MemoryLimits.bytes("k", text))
                    .isGreaterThan(WireJson.MAPPER.writeValueAsBytes(
                                    new Memory(MemoryScope.SESSION, "k", text, false, 1, Instant.now()))
                            .length);
        }
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        var puts = IntStream.range(0, 7)
                .mapToObj(i -> put("big/" + i, "x".repeat(32_000)))
                .toArray(MemoryBatch.Put[]::new);

        refused("a batch must hold at most 200000 bytes, got 2251", puts);
    }
}
