package io.steadybase.gtm.worker.workflow.memory;

import static io.steadybase.gtm.worker.workflow.memory.StoreScenario.ORG;

import io.steadybase.gtm.memory.CompressMemory;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.memory.PinMemory;
import io.steadybase.gtm.memory.WriteMemory;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Records a store's histories on the real server. Run by name after a change of what a store does:
 * {@code mvn -pl workflows/worker -am test -Dtest=RecordMemoryHistories -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordMemoryHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));

    @Test
    void kept() {
        try (var scenario = new StoreScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            scenario.table.add(new Memory(MemoryScope.ORG, "icp/region", "West", true, 1, Instant.now()));
            scenario.write("icp/size", "large");
            scenario.write("icp/sector", "retail");
            scenario.stub().signal("writeMemory", new WriteMemory("a", "1", true, "s-1"));
            scenario.stub().signal("pinMemory", new PinMemory("nobody", null));
            scenario.stores.pin(ORG, new PinMemory("a", false));
            scenario.stores.compress(ORG, new CompressMemory(Duration.ZERO));
            scenario.stores.load(ORG);
            scenario.host.until(
                    Duration.ofMillis(100),
                    () -> scenario.feed().stream()
                                    .filter(line -> line.startsWith("took over"))
                                    .count()
                            == 2);
            scenario.stub().cancel();
            scenario.host.until(
                    Duration.ofMillis(100),
                    () -> scenario.stub().describe().getStatus()
                            == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
            HISTORIES.record(scenario.host.client(), MemoryStore.workflowId(ORG), "memory-kept");
        }
    }
}
