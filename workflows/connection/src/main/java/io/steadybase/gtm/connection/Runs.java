package io.steadybase.gtm.connection;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of every kind in one namespace: starts, asks, decides, lists. Thread-safe. Every call that names an unknown run fails
 * with {@link RunException.NoSuchRun}, and none waits for ever: {@link RunException.NoAnswer} and
 * {@link RunException.NotSetUp} say what is missing.
 */
public final class Runs {
    /** How long one call may take, the worker behind it included. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WorkflowClient client;
    private final Calls calls;

    /** The runs that this client sees. */
    public Runs(WorkflowClient client) {
        this(client, PATIENCE);
    }

    Runs(WorkflowClient client, Duration patience) {
        this.client = client;
        this.calls = new Calls(client, patience);
    }

    /**
     * What became of a start.
     *
     * @param existed whether the run had been started before; then nothing was started
     */
    public record Started(String workflowId, String runId, boolean existed) {}

    /**
     * Starts a run. One that runs already, or has ended otherwise than by breaking off, is joined.
     *
     * @throws RunException.BadInput if the input makes no sense; nothing was sent then
     * @throws RunException.Refused if the run exists and was started with another input
     */
    public <I extends RunInput> Started start(RunKind<I, ?> kind, String businessId, I input) {
        var problems = input.problems();
        if (!problems.isEmpty()) {
            throw new RunException.BadInput(problems);
        }
        var workflowId = kind.workflowId(businessId);
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId)
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY)
                .setStaticSummary(input.summary())
                .setMemo(Map.of(RunSummary.ABOUT, input.summary()))
                .setStaticDetails(input.details())
                .build();
        var stub = client.newUntypedWorkflowStub(kind.workflowType(), options);
        return calls.bounded(workflowId, () -> start(stub, kind, workflowId, input));
    }

    private <I extends RunInput> Started start(WorkflowStub stub, RunKind<I, ?> kind, String workflowId, I input) {
        try {
            return new Started(workflowId, stub.start(input).getRunId(), false);
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            var run = earlier.getExecution();
            var differences = new RunInputs(client).differences(kind, run, input);
            if (!differences.isEmpty()) {
                throw new RunException.Refused("run %s had been started before, with another input: %s"
                        .formatted(workflowId, String.join("; ", differences)));
            }
            return new Started(workflowId, run.getRunId(), true);
        }
    }

    /** A run as the server knows it, without asking a worker; empty if there is none. */
    public Optional<RunSummary> find(String workflowId) {
        try {
            return Optional.of(RunSummary.of(describe(workflowId)));
        } catch (RunException.NoSuchRun none) {
            return Optional.empty();
        }
    }

    /** Where a run stands. */
    public RunProgress progress(String workflowId) {
        var description = describe(workflowId);
        var status = status(description);
        var run = RunSummary.of(
                description, status.map(WorkflowStatus::state).orElseGet(() -> RunSummary.ownState(description)));
        var reason = run.closed() ? reason(description, status) : null;
        var pending = PendingWork.of(description.getRawDescription());
        return new RunProgress(run, status.orElse(null), reason, pending);
    }

    /** The report as far as it goes. That of a run which has returned needs no worker. */
    public <R> RunReport<R> report(RunKind<?, R> kind, String workflowId) {
        var description = describe(workflowId);
        var stub = stub(description);
        var run = RunSummary.of(description);
        if (returned(description)) {
            var result = calls.bounded(workflowId, () -> stub.getResult(kind.reportType()));
            return new RunReport<>(run, result, null);
        }
        var report = ask(description, () -> stub.query("report", kind.reportType()));
        var reason = run.closed() ? reason(description, status(description)) : null;
        return new RunReport<>(run, report.orElse(null), reason);
    }

    /** A question of one kind of run only: as its interface has it. */
    public <W, T> T ask(Class<W> type, String workflowId, Function<W, T> question) {
        var description = describe(workflowId);
        return ask(description, () -> question.apply(typed(type, description)))
                .orElseThrow(() -> new RunException.Refused(
                        "run %s was ended from outside and cannot be asked any more".formatted(workflowId)));
    }

    /** Decides at an open gate: an update, as {@link #tell} sends it. */
    public WorkflowStatus decide(String workflowId, GateDecision decision) {
        return tell(Gated.class, workflowId, gates -> gates.decide(decision));
    }

    /**
     * Sends a run an update of an interface of its.
     *
     * @throws RunException.Refused with the run's reason, if it says no; {@link RunException.Ended} if the run has ended
     */
    public <W, T> T tell(Class<W> type, String workflowId, Function<W, T> update) {
        var description = describe(workflowId);
        if (RunStanding.isClosed(description.getStatus())) {
            throw new RunException.Ended(workflowId);
        }
        try {
            return calls.bounded(workflowId, () -> update.apply(typed(type, description)));
        } catch (WorkflowNotFoundException endedMeanwhile) {
            throw new RunException.Ended(workflowId);
        } catch (WorkflowUpdateException refused) {
            throw new RunException.Refused(Failures.reason(refused));
        }
    }

    /**
     * Asks a run to stop.
     *
     * @param reason why, for the audit trail
     * @throws RunException.Ended if it has ended
     */
    public void cancel(String workflowId, String reason) {
        var description = describe(workflowId);
        if (RunStanding.isClosed(description.getStatus())) {
            throw new RunException.Ended(workflowId);
        }
        calls.bounded(workflowId, () -> {
            stub(description).cancel(reason);
            return true;
        });
    }

    /**
     * What was tried again.
     *
     * @param runId of the run that was started anew, or of the one that goes on
     * @param activities the types of the activities that are tried at once; empty if the run was started anew
     */
    public record Retried(String workflowId, String runId, List<String> activities) {
        public Retried {
            activities = List.copyOf(activities);
        }
    }

    /**
     * Tries again: a run that broke off is started anew under its id, with what it was started with; of one that goes on, the
     * activities that wait for their next attempt are tried at once.
     *
     * @throws RunException.Refused if the run has returned, or nothing of it waits to be tried again
     */
    public <I extends RunInput> Retried retry(RunKind<I, ?> kind, String workflowId) {
        var description = describe(workflowId);
        if (!RunStanding.isClosed(description.getStatus())) {
            return retryActivities(description);
        }
        if (returned(description)) {
            throw new RunException.Refused("run %s has returned, as %s: what is wanted now needs an id of its own"
                    .formatted(workflowId, RunSummary.of(description).state().label()));
        }
        var input = calls.bounded(workflowId, () -> new RunInputs(client).first(kind, description.getExecution()));
        var businessId = kind.businessId(workflowId);
        if (input.isEmpty() || businessId.isEmpty()) {
            throw new RunException.Refused("what run %s was started with cannot be read".formatted(workflowId));
        }
        var started = start(kind, businessId.get(), input.get());
        return new Retried(workflowId, started.runId(), List.of());
    }

    private Retried retryActivities(WorkflowExecutionDescription description) {
        var run = RunSummary.of(description);
        var activities =
                calls.bounded(run.workflowId(), () -> new Retries(client).now(description.getRawDescription()));
        if (activities.isEmpty()) {
            throw new RunException.Refused("nothing of run %s waits for its next attempt: it is %s"
                    .formatted(run.workflowId(), run.state().label()));
        }
        return new Retried(run.workflowId(), run.runId(), activities);
    }

    /** The newest runs that pass the filter, newest first, at most this many. */
    public List<RunSummary> list(RunFilter filter, int most) {
        return calls.bounded(null, () -> new RunList(client, most).of(filter));
    }

    /** The namespace that the runs are in. */
    public String namespace() {
        return client.getOptions().getNamespace();
    }

    private WorkflowExecutionDescription describe(String workflowId) {
        try {
            return calls.bounded(
                    workflowId, () -> client.newUntypedWorkflowStub(workflowId).describe());
        } catch (WorkflowNotFoundException unknown) {
            throw new RunException.NoSuchRun(workflowId);
        }
    }

    /** Empty if the run was ended from outside: it cannot be replayed then, the SDK stumbles over its last event. */
    private <T> Optional<T> ask(WorkflowExecutionDescription description, Supplier<T> question) {
        new Diagnosis(client).ofStuck(description.getRawDescription()).ifPresent(told -> {
            throw told;
        });
        try {
            return Optional.of(calls.bounded(description.getExecution().getWorkflowId(), question));
        } catch (WorkflowQueryException | RunException.Refused silent) {
            if (RunStanding.isClosed(description.getStatus()) && !returned(description)) {
                return Optional.empty();
            }
            throw silent;
        }
    }

    private Optional<WorkflowStatus> status(WorkflowExecutionDescription description) {
        return ask(description, () -> typed(Reporting.class, description).status());
    }

    /** Why a run ended as it did: in its own words if it has any, null if there is nothing to say. */
    private @Nullable String reason(WorkflowExecutionDescription description, Optional<WorkflowStatus> status) {
        return status.map(WorkflowStatus::reason).orElseGet(() -> fault(description));
    }

    /** How a run broke off, null if it goes on or has returned. */
    private @Nullable String fault(WorkflowExecutionDescription description) {
        if (!RunStanding.isClosed(description.getStatus()) || returned(description)) {
            return null;
        }
        try {
            stub(description).getResult(Void.class);
            return null;
        } catch (WorkflowFailedException broken) {
            return Failures.reason(broken);
        }
    }

    private static boolean returned(WorkflowExecutionDescription description) {
        return description.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
    }

    private <W> W typed(Class<W> type, WorkflowExecutionDescription run) {
        return client.newWorkflowStub(type, target(run));
    }

    private WorkflowStub stub(WorkflowExecutionDescription run) {
        return client.newUntypedWorkflowStub(target(run));
    }

    private static WorkflowTargetOptions target(WorkflowExecutionDescription run) {
        return WorkflowTargetOptions.newBuilder()
                .setWorkflowExecution(run.getExecution())
                .build();
    }
}
