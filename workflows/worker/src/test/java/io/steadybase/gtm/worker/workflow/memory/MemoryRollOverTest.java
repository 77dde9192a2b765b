package io.steadybase.gtm.worker.workflow.memory;

import static io.steadybase.gtm.worker.workflow.memory.StoreScenario.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.WriteMemory;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A store on the real server, which asks it to begin a new history. */
class MemoryRollOverTest {
    @Test
    void carriesEverythingIntoTheNextRun() {
        try (var scenario = new StoreScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            scenario.stores.write(ORG, new MemoryBatch("first", List.of(new MemoryBatch.Put("a", "1", true, null))));
            var first = scenario.stub().describe().getExecution().getRunId();
            for (int i = 0; i < 40; i++) {
                scenario.stub()
                        .signal("writeMemory", new WriteMemory("p/" + i, "\uD83D\uDE00".repeat(6_000), false, null));
            }
            for (int i = 0; i < 160; i++) {
                scenario.stub().signal("writeMemory", new WriteMemory("big", i + "x".repeat(30_000), false, "s-" + i));
            }
            scenario.host.until(
                    Duration.ofMillis(100),
                    () -> !scenario.stub().describe().getExecution().getRunId().equals(first));

            scenario.host.until(
                    Duration.ofMillis(100), () -> scenario.value("big").startsWith("159x"));
            assertThat(scenario.stores.read(ORG, "big").orElseThrow().version()).isEqualTo(160);
            assertThat(scenario.stores.read(ORG, "a").orElseThrow().pinned()).isTrue();
            var repeated = scenario.stores.write(
                    ORG, new MemoryBatch("first", List.of(new MemoryBatch.Put("a", "2", false, null))));
            assertThat(repeated.repeated()).isTrue();
            assertThat(scenario.feed()).contains("took over 0 entries of the memory table");
        }
    }

    @Test
    void outlivesManyLargeBatchesAtOnce() {
        try (var scenario = new StoreScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            scenario.write("a", "1");
            var writes = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> scenario.stores.write(ORG, largest("batch-" + i))))
                    .toList();
            writes.forEach(write -> assertThat(write).succeedsWithin(Duration.ofMinutes(1)));

            assertThat(scenario.write("a", "2")).as("of the same store").isEqualTo(2);
        }
    }

    private static MemoryBatch largest(String id) {
        return new MemoryBatch(
                id,
                IntStream.range(0, 6)
                        .mapToObj(i -> new MemoryBatch.Put("big/" + i, id + "x".repeat(32_000), false, null))
                        .toList());
    }
}
