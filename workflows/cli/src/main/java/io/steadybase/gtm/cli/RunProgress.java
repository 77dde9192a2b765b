package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.WorkflowStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, seen from outside.
 *
 * @param temporalRunId of the current run of the workflow
 * @param closed whether the workflow has ended
 * @param fault how it broke off, null if it runs or has returned
 */
public record RunProgress(
        RunId id,
        String temporalRunId,
        WorkflowStatus status,
        boolean closed,
        @Nullable String fault) {
    /** Whether a person is being asked. */
    public boolean gateIsOpen() {
        return !closed && status.gate() != null;
    }

    /** What a command that waited for the run exits with; {@link ExitCode#OK} while it runs. */
    public ExitCode exitCode() {
        return ExitCode.of(status.state(), closed, fault);
    }
}
