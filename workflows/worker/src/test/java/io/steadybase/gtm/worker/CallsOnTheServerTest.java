package io.steadybase.gtm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.workflow.drew.DrewScenario;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run's history says of its calls: where they wait, how a dead worker is noticed, and what a person reads of them. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallsOnTheServerTest {
    @Test
    void waitOnTheQueueOfTheirFunctionAndAreNoticedWhenTheirWorkerDies() {
        try (var scenario = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            var run = scenario.startAndWaitForGate();
            run.decide(DrewScenario.decision(Verdict.REJECT));
            run.result();

            var calls = scenario.host().client().fetchHistory("drew-r1").getEvents().stream()
                    .filter(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                    .toList();

            assertThat(calls).isNotEmpty().allSatisfy(call -> {
                var scheduled = call.getActivityTaskScheduledEventAttributes();
                assertThat(scheduled.getTaskQueue().getName()).isEqualTo("steadybase-gtm-llm");
                assertThat(scheduled.getHeartbeatTimeout().getSeconds()).isEqualTo(20);
                assertThat(scheduled.getStartToCloseTimeout().getSeconds()).isEqualTo(120);
                assertThat(scheduled.getRetryPolicy().getMaximumAttempts()).isEqualTo(60);
            });
            assertThat(summaries(calls))
                    .contains("\"Prepare outreach for our top 3 enterprise prospects\"", "\"ACME\"", "\"BETA\"");
        }
    }

    private static List<String> summaries(List<HistoryEvent> calls) {
        return calls.stream()
                .map(call -> call.getUserMetadata().getSummary().getData().toStringUtf8())
                .toList();
    }
}
