package io.steadybase.gtm.worker.workflow;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.testing.WorkflowHost;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One workflow with fakes around it, as the tests need it that hold for every workflow. */
public abstract class WorkflowScenario implements AutoCloseable {
    /** The server it runs on. */
    public abstract WorkflowHost host();

    /** The workflow. */
    public abstract RunKind<?, ?> kind();

    /** An input that makes sense. */
    public abstract Object input();

    /** Whether a run of {@link #input} waits for a person: at a gate, or for what {@link #finish} sends. */
    public boolean waits() {
        return true;
    }

    /** Lets a run that waits end well. */
    public void finish() {
        stub().update("decide", Object.class, decision());
    }

    /**
     * A decision at the workflow's gate that lets it end well: the argument of the update {@code decide}, as JSON fields. Where there is
     * no gate, a decision that makes no sense.
     */
    public abstract Map<String, Object> decision();

    /** Keeps the run from reaching its gate, until {@link #letGo}. */
    public abstract void hold();

    /** Lets a run go on that {@link #hold} keeps. */
    public abstract void letGo();

    /** The one run's business id. */
    public String businessId() {
        return "r1";
    }

    /** The one run's workflow id. */
    public final String workflowId() {
        return kind().workflowId(businessId());
    }

    /** How the run is started. */
    public final WorkflowOptions options() {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .setWorkflowId(workflowId())
                .build();
    }

    /** Starts the run with any input at all. */
    public final WorkflowStub start(@Nullable Object... input) {
        host().client().newUntypedWorkflowStub(kind().workflowType(), options()).start(input);
        return stub();
    }

    /** The run. */
    public final WorkflowStub stub() {
        return host().client().newUntypedWorkflowStub(workflowId());
    }

    /** What the run says of itself. */
    public final WorkflowStatus status() {
        return host().client().newWorkflowStub(Reporting.class, workflowId()).status();
    }

    /** Waits for a state. */
    public final void until(RunState state) {
        host().until(Duration.ofMillis(100), () -> status().state() == state);
    }

    @Override
    public void close() {
        host().close();
    }
}
