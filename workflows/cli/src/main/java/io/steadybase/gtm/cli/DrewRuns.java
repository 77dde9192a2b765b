package io.steadybase.gtm.cli;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.TemporalFailure;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs of Drew in one namespace. Every call that names an unknown run fails with {@link ExitCode#NOT_FOUND}. */
public final class DrewRuns {
    private final WorkflowClient client;

    /** The runs that this client sees. */
    public DrewRuns(WorkflowClient client) {
        this.client = client;
    }

    /**
     * What became of a start.
     *
     * @param existed whether the run had been started before; then nothing was started
     */
    public record Started(RunId id, String temporalRunId, boolean existed) {}

    /** Starts a run, unless it was started before: the same id is the same run, also after it has ended. */
    public Started start(RunId id, DrewRequest request) {
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(id.workflowId())
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .build();
        try {
            var execution =
                    client.newUntypedWorkflowStub(DrewCoordinator.TYPE, options).start(request);
            return new Started(id, execution.getRunId(), false);
        } catch (WorkflowExecutionAlreadyStarted earlier) {
            return new Started(id, earlier.getExecution().getRunId(), true);
        }
    }

    /** Where a run stands. */
    public RunProgress progress(RunId id) {
        var description = describe(id);
        var fault = fault(id, description);
        var status = ask(id, fault, DrewCoordinator::status);
        return new RunProgress(id, description.getExecution().getRunId(), status, closed(description), fault);
    }

    /** The drafts that await a decision. */
    public List<Draft> drafts(RunId id) {
        describe(id);
        return typed(id).drafts();
    }

    /** The report as far as it goes. */
    public DrewReport report(RunId id) {
        return outcome(id).report();
    }

    /** The report as far as it goes, and how the run stands. That of a run which has returned needs no worker. */
    public RunOutcome outcome(RunId id) {
        var description = describe(id);
        var fault = fault(id, description);
        var report =
                returned(description) ? stub(id).getResult(DrewReport.class) : ask(id, fault, DrewCoordinator::report);
        return new RunOutcome(report, closed(description), fault);
    }

    /**
     * Decides, and returns the new status.
     *
     * @throws CommandFailedException with {@link ExitCode#REFUSED} and the run's reason, if it says no
     */
    public WorkflowStatus decide(RunId id, GateDecision decision) {
        if (closed(describe(id))) {
            throw ended(id);
        }
        try {
            // Without a worker an update waits for ever, and a query does not.
            typed(id).status();
            return typed(id).decide(decision);
        } catch (WorkflowNotFoundException endedMeanwhile) {
            throw ended(id);
        } catch (WorkflowUpdateException refused) {
            throw new CommandFailedException(ExitCode.REFUSED, "refused: " + reason(refused));
        }
    }

    /** The gate of a run, for a dialogue. */
    public GateAccess gate(RunId id) {
        return new GateAccess() {
            @Override
            public WorkflowStatus status() {
                return typed(id).status();
            }

            @Override
            public WorkflowStatus decide(GateDecision decision) {
                return DrewRuns.this.decide(id, decision);
            }
        };
    }

    /** The namespace that the runs are in. */
    public String namespace() {
        return client.getOptions().getNamespace();
    }

    /** The newest runs that are in this state, at most this many. */
    public List<RunSummary> list(RunFilter filter, int most) {
        try (var found = client.listExecutions(filter.query())) {
            return found.map(this::summary).filter(filter::matches).limit(most).toList();
        }
    }

    private RunSummary summary(WorkflowExecutionMetadata metadata) {
        return RunSummary.of(metadata, () -> resultState(metadata));
    }

    // An expired run has returned as a completed one has: only its result tells them apart.
    private RunState resultState(WorkflowExecutionMetadata metadata) {
        var run = WorkflowTargetOptions.newBuilder()
                .setWorkflowExecution(metadata.getExecution())
                .build();
        return client.newUntypedWorkflowStub(run).getResult(DrewReport.class).state();
    }

    // A run that was terminated or timed out cannot be replayed, and so not be asked: the SDK stumbles over its last
    // event.
    private <T> T ask(RunId id, @Nullable String fault, Function<DrewCoordinator, T> question) {
        try {
            return question.apply(typed(id));
        } catch (WorkflowQueryException silent) {
            if (fault == null) {
                throw silent;
            }
            throw new CommandFailedException(
                    ExitCode.FAILED, "%s broke off: %s; it cannot be asked any more".formatted(id, fault));
        }
    }

    private WorkflowExecutionDescription describe(RunId id) {
        try {
            return stub(id).describe();
        } catch (WorkflowNotFoundException unknown) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND, "no run %s: list the runs with 'gtm list'".formatted(id));
        }
    }

    private @Nullable String fault(RunId id, WorkflowExecutionDescription description) {
        if (!closed(description) || returned(description)) {
            return null;
        }
        try {
            stub(id).getResult(DrewReport.class);
            return null;
        } catch (WorkflowFailedException broken) {
            return label(description.getStatus()) + ": " + reason(broken);
        }
    }

    private static String label(WorkflowExecutionStatus status) {
        return status.name().substring("WORKFLOW_EXECUTION_STATUS_".length()).toLowerCase(Locale.ROOT);
    }

    private static boolean closed(WorkflowExecutionDescription description) {
        return description.getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    private static boolean returned(WorkflowExecutionDescription description) {
        return description.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
    }

    private static CommandFailedException ended(RunId id) {
        return new CommandFailedException(
                ExitCode.REFUSED, "refused: run %s has ended, see 'gtm report %s'".formatted(id, id));
    }

    /** The words of whoever failed, without the wrapping of those who passed it on. */
    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = root instanceof TemporalFailure cause ? cause.getOriginalMessage() : root.getMessage();
        return message == null ? root.toString() : message;
    }

    private DrewCoordinator typed(RunId id) {
        return client.newWorkflowStub(DrewCoordinator.class, id.workflowId());
    }

    private WorkflowStub stub(RunId id) {
        return client.newUntypedWorkflowStub(id.workflowId());
    }
}
