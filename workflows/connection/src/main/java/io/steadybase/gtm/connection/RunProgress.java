package io.steadybase.gtm.connection;

import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.run.WorkflowStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands.
 *
 * @param run as the server knows it
 * @param status as the run tells it; null if it was ended from outside and cannot be asked any more
 * @param reason why it ended as it did, null while it goes on and after it completed
 * @param pending what it waits for that did not work at the first attempt
 */
public record RunProgress(
        RunSummary run,
        @Nullable WorkflowStatus status,
        @Nullable String reason,
        List<PendingWork> pending) {
    public RunProgress {
        pending = List.copyOf(pending);
    }

    /** Whether the run has ended. */
    public boolean closed() {
        return run.closed();
    }

    /** The gate at which a person is asked now, null if none is open: a run that has ended asks nobody. */
    public @Nullable OpenGate gate() {
        return closed() || status == null ? null : status.gate();
    }

    /** Whether a person is being asked. */
    public boolean gateIsOpen() {
        return gate() != null;
    }
}
