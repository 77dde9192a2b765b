package io.steadybase.gtm.connection;

import com.fasterxml.jackson.annotation.JsonValue;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.RunState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands, seen from outside. Temporal knows best whether a run has ended and whether it broke off; the run itself
 * knows the rest. {@link #of} is the one place that joins the two: status, watch, report, list and the exit codes use it.
 */
public enum RunStanding {
    /** Steps are being worked on. */
    RUNNING,
    /** A person is asked. */
    WAITING,
    /** Something waits for another team or for a person to release it; such a run may have ended. */
    HELD,
    /** What was wanted happened. */
    COMPLETED,
    /** A gate's time ran out. */
    EXPIRED,
    /** A person said no. */
    REJECTED,
    /** A time limit ran out and somebody else was told; such a run may go on. */
    ESCALATED,
    /** What was wanted could not be done. */
    FAILED,
    /** Was asked to stop, and did. */
    CANCELLED,
    /** Was ended from outside, without being asked. */
    TERMINATED,
    /** Took longer than Temporal lets it. */
    TIMED_OUT;

    /** As it stands in JSON and on the command line, e.g. {@code timed-out}. */
    @JsonValue
    public String label() {
        return WireJson.label(this);
    }

    /**
     * Joins what both know.
     *
     * @param temporal how Temporal sees the run
     * @param own what the run last said of itself, null if it never did; stale if it was ended from outside
     */
    public static RunStanding of(WorkflowExecutionStatus temporal, @Nullable RunState own) {
        return switch (temporal) {
            case WORKFLOW_EXECUTION_STATUS_COMPLETED -> returned(own);
            case WORKFLOW_EXECUTION_STATUS_FAILED -> FAILED;
            case WORKFLOW_EXECUTION_STATUS_CANCELED -> CANCELLED;
            case WORKFLOW_EXECUTION_STATUS_TERMINATED -> TERMINATED;
            case WORKFLOW_EXECUTION_STATUS_TIMED_OUT -> TIMED_OUT;
            case WORKFLOW_EXECUTION_STATUS_RUNNING,
                    WORKFLOW_EXECUTION_STATUS_PAUSED,
                    WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW,
                    WORKFLOW_EXECUTION_STATUS_UNSPECIFIED,
                    UNRECOGNIZED -> open(own);
        };
    }

    /** Whether Temporal says that the run has ended; one that continued as new goes on. */
    public static boolean isClosed(WorkflowExecutionStatus temporal) {
        return switch (temporal) {
            case WORKFLOW_EXECUTION_STATUS_COMPLETED,
                    WORKFLOW_EXECUTION_STATUS_FAILED,
                    WORKFLOW_EXECUTION_STATUS_CANCELED,
                    WORKFLOW_EXECUTION_STATUS_TERMINATED,
                    WORKFLOW_EXECUTION_STATUS_TIMED_OUT -> true;
            case WORKFLOW_EXECUTION_STATUS_RUNNING,
                    WORKFLOW_EXECUTION_STATUS_PAUSED,
                    WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW,
                    WORKFLOW_EXECUTION_STATUS_UNSPECIFIED,
                    UNRECOGNIZED -> false;
        };
    }

    private static RunStanding open(@Nullable RunState own) {
        return switch (own) {
            case WAITING -> WAITING;
            case HELD -> HELD;
            case ESCALATED -> ESCALATED;
            case null -> RUNNING;
            // It is about to end.
            case RUNNING, COMPLETED, EXPIRED, REJECTED, FAILED, CANCELLED -> RUNNING;
        };
    }

    private static RunStanding returned(@Nullable RunState own) {
        return switch (own) {
            case HELD -> HELD;
            case EXPIRED -> EXPIRED;
            case REJECTED -> REJECTED;
            case ESCALATED -> ESCALATED;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
            case null -> COMPLETED;
            case RUNNING, WAITING, COMPLETED -> COMPLETED;
        };
    }
}
