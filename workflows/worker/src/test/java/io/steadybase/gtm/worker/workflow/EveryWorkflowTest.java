package io.steadybase.gtm.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.OddMessages;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.workflow.content.ContentScenario;
import io.steadybase.gtm.worker.workflow.drew.DrewScenario;
import io.steadybase.gtm.worker.workflow.leads.LeadScenario;
import io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario;
import io.steadybase.gtm.worker.workflow.tickets.TicketScenario;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every workflow, on the real server: no message and no size breaks a run, whenever it comes, and what a run says of
 * itself agrees with Temporal. A new workflow adds its scenario to {@link #workflows}.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryWorkflowTest {
    static List<Function<WorkflowHost, WorkflowScenario>> workflows() {
        return List.of(
                DrewScenario::new,
                OnboardingScenario::new,
                LeadScenario::new,
                ContentScenario::new,
                TicketScenario::new);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void goesOnWhateverIsSentBeforeDuringAndAfterItsGate(Function<WorkflowHost, WorkflowScenario> workflow) {
        try (var scenario = workflow.apply(realServer())) {
            scenario.hold();
            var run = scenario.start(scenario.input());
            sendEverythingOdd(scenario, run);
            assertThat(scenario.status().state()).isEqualTo(RunState.RUNNING);
            scenario.letGo();
            if (scenario.waits()) {
                scenario.until(RunState.WAITING);
                sendEverythingOdd(scenario, run);
                assertThat(scenario.status().state()).isEqualTo(RunState.WAITING);
                scenario.finish();
            }

            run.getResult(Object.class);
            assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
            assertThat(scenario.status().gate()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void startsWithWhateverSignalComesFirst(Function<WorkflowHost, WorkflowScenario> workflow) {
        try (var scenario = workflow.apply(realServer())) {
            scenario.hold();
            signalWithStart(scenario, "approveStep");
            signalWithStart(scenario, "skipStep", new Object[] {null});
            scenario.until(RunState.RUNNING);

            assertThat(scenario.status().feed())
                    .filteredOn(line -> line.action().startsWith("ignored a signal"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void failsAtOnceOnAnInputThatMakesNoSense(Function<WorkflowHost, WorkflowScenario> workflow) {
        for (var odd :
                List.of(new Object[0], new Object[] {null}, new Object[] {Map.of()}, new Object[] {42}, new Object[] {
                    Map.of("gateTimeout", "PT99999999999999999H")
                })) {
            try (var scenario = workflow.apply(realServer())) {
                var run = scenario.start(odd);

                assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
                assertThat(run.describe().getStatus())
                        .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void isCancelledForEverybodyToSee(Function<WorkflowHost, WorkflowScenario> workflow) {
        try (var scenario = workflow.apply(realServer())) {
            if (!scenario.waits()) {
                scenario.hold();
            }
            var run = scenario.start(scenario.input());
            scenario.until(scenario.waits() ? RunState.WAITING : RunState.RUNNING);
            run.cancel();

            assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
            assertThat(run.describe().getStatus())
                    .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
            assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
            assertThat(scenario.status().gate()).isNull();
            assertThat(scenario.status().reason()).startsWith("the run was cancelled at step");
        }
    }

    private static void signalWithStart(WorkflowScenario scenario, String signal, Object... message) {
        scenario.host()
                .client()
                .newUntypedWorkflowStub(scenario.kind().workflowType(), scenario.options())
                .signalWithStart(signal, message, new Object[] {scenario.input()});
    }

    private static WorkflowHost realServer() {
        return WorkflowHost.onRealServer(GtmWorker.factoryOptions());
    }

    private static void sendEverythingOdd(WorkflowScenario scenario, WorkflowStub run) {
        var decision = scenario.decision();
        OddMessages.variantsOf(approval(decision)).forEach((_, message) -> run.signal("approveStep", message));
        OddMessages.variantsOf(skip(decision)).forEach((_, message) -> run.signal("skipStep", message));
        OddMessages.variantsOf(rejection(decision))
                .forEach((what, message) -> assertThatThrownBy(() -> run.update("decide", Object.class, message))
                        .describedAs(what)
                        .isInstanceOf(WorkflowUpdateException.class));
    }

    // Each with something in it that the gate refuses, so that no variant of it decides anything.
    private static Map<String, Object> approval(Map<String, Object> decision) {
        var approval = new LinkedHashMap<String, Object>();
        approval.put("stepId", decision.get("stepId"));
        approval.put("approved", true);
        approval.put("approvedBy", "Robin");
        approval.put("notes", "fine");
        approval.put("modifications", List.of(Map.of("itemId", "nobody", "field", "nothing", "value", "x")));
        approval.put("itemIds", List.of("nobody"));
        return approval;
    }

    private static Map<String, Object> skip(Map<String, Object> decision) {
        return Map.of("stepId", decision.get("stepId"), "reason", "no", "skippedBy", "", "itemIds", List.of("nobody"));
    }

    private static Map<String, Object> rejection(Map<String, Object> decision) {
        var rejection = new LinkedHashMap<>(decision);
        rejection.put("verdict", "reject");
        rejection.put("itemIds", List.of("nobody"));
        rejection.put("modifications", List.of(Map.of("itemId", "nobody", "field", "nothing", "value", "x")));
        return rejection;
    }
}
