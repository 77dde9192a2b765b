package io.steadybase.gtm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.workflow.drew.DrewScenario;
import io.temporal.client.WorkflowOptions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A store that does not answer holds the runs that read it, and no others. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoreDownTest {
    @Test
    void leavesTheGatesOfOtherRunsUsable() {
        try (var scenario = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            var run = scenario.startAndWaitForGate();
            scenario.functions.stall("FindCandidates");
            for (var i = 0; i < 240; i++) {
                scenario.host()
                        .client()
                        .newUntypedWorkflowStub(
                                DrewCoordinator.TYPE,
                                WorkflowOptions.newBuilder()
                                        .setTaskQueue("steadybase-gtm")
                                        .setWorkflowId("drew-stuck-" + i)
                                        .build())
                        .start(DrewScenario.request());
            }

            run.decide(DrewScenario.decision(Verdict.REJECT));

            assertThat(run.result().state()).isEqualTo(RunState.REJECTED);
        }
    }
}
