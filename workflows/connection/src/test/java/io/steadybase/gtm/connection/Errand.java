package io.steadybase.gtm.connection;

import io.nexusrpc.Operation;
import io.nexusrpc.Service;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A kind of run that does what its input says, and ends as it says. */
@WorkflowInterface
public interface Errand {
    RunKind<Request, Report> KIND = new RunKind<>("errand", "errand", "errand-", Request.class, Report.class);

    @WorkflowMethod(name = "errand")
    Report run(Request request);

    @QueryMethod
    Report report();

    /** What the run does: {@code ask}, {@code throw}, {@code retry}, {@code call}, or the state that it ends in. */
    record Request(String what) implements RunInput {
        @Override
        public String summary() {
            return what;
        }

        @Override
        public String details() {
            return "";
        }

        @Override
        public List<String> problems() {
            return what.isBlank() ? List.of("what must be named, got none") : List.of();
        }
    }

    record Report(String what) {}

    /** Never works. */
    @ActivityInterface
    interface Broken {
        void tryIt();
    }

    /** Nobody offers it. */
    @Service
    interface Elsewhere {
        @Operation
        String call(String input);
    }

    /** The workflow. */
    final class Run implements Errand, Reporting, Gated {
        private static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword(SearchAttributes.STATE);
        private static final SearchAttributeKey<String> WAITING =
                SearchAttributeKey.forKeyword(SearchAttributes.WAITING_FOR);

        private final Request request;
        private RunState state = RunState.RUNNING;
        private String reason;
        private boolean decided;

        @WorkflowInit
        public Run(Request request) {
            this.request = request;
        }

        @Override
        public Report run(Request same) {
            become(RunState.RUNNING);
            switch (request.what()) {
                case "ask" -> ask();
                case "throw" -> throw new IllegalStateException("this worker is too old");
                case "retry" -> broken().tryIt();
                case "call" -> elsewhere().call("x");
                default -> end(request.what());
            }
            return report();
        }

        private void ask() {
            become(RunState.WAITING);
            Workflow.upsertTypedSearchAttributes(WAITING.valueSet("the-gate"));
            try {
                Workflow.await(() -> decided);
            } catch (CanceledFailure stopped) {
                reason = "asked to stop";
                become(RunState.CANCELLED);
                throw stopped;
            }
            become(RunState.COMPLETED);
        }

        private void end(String how) {
            var end = RunState.valueOf(how.toUpperCase(java.util.Locale.ROOT));
            reason = end == RunState.COMPLETED ? null : "because of the test";
            become(end);
            if (end == RunState.FAILED) {
                throw ApplicationFailure.newNonRetryableFailure(reason, "Test");
            }
        }

        private void become(RunState next) {
            state = next;
            Workflow.upsertTypedSearchAttributes(STATE.valueSet(next.label()));
        }

        private static Broken broken() {
            return Workflow.newActivityStub(
                    Broken.class,
                    ActivityOptions.newBuilder()
                            .setStartToCloseTimeout(Duration.ofSeconds(5))
                            .setRetryOptions(RetryOptions.newBuilder()
                                    .setInitialInterval(Duration.ofHours(1))
                                    .build())
                            .build());
        }

        private static Elsewhere elsewhere() {
            return Workflow.newNexusServiceStub(
                    Elsewhere.class,
                    NexusServiceOptions.newBuilder()
                            .setEndpoint("nowhere")
                            .setOperationOptions(NexusOperationOptions.newBuilder()
                                    .setScheduleToCloseTimeout(Duration.ofHours(1))
                                    .build())
                            .build());
        }

        @Override
        public Report report() {
            return new Report(request.what());
        }

        @Override
        public WorkflowStatus status() {
            var gate = state == RunState.WAITING
                    ? new OpenGate(
                            "the-gate",
                            "ask",
                            "Well?",
                            "anybody",
                            Instant.EPOCH,
                            List.of(new GateItem("it", "It", null, null, List.of())),
                            List.of())
                    : null;
            return new WorkflowStatus(
                    "errand", state, new StepPosition(1, "ask", 1), reason, List.of(), Spend.NONE, gate);
        }

        @Override
        public void approveStep(StepApproval approval) {
            decide(approval.toDecision());
        }

        @Override
        public void skipStep(StepSkip skip) {
            decide(skip.toDecision());
        }

        @Override
        public WorkflowStatus decide(GateDecision decision) {
            decided = true;
            return status();
        }

        @Override
        public void validateDecision(GateDecision decision) {
            if (!decision.itemIds().equals(List.of("it"))) {
                throw new IllegalArgumentException("unknown items " + decision.itemIds());
            }
        }
    }
}
