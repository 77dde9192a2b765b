package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.DrewReport;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done so far.
 *
 * @param closed whether the workflow has ended
 * @param fault how it broke off, null if it runs or has returned
 */
public record RunOutcome(
        DrewReport report, boolean closed, @Nullable String fault) {
    /** What a command that shows it exits with. */
    public ExitCode exitCode() {
        return ExitCode.of(report.state(), closed, fault);
    }
}
