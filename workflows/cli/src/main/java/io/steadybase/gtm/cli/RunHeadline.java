package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunSummary;
import org.jspecify.annotations.Nullable;

/** How a run stands, in one line: {@code drew-q3: failed: the CRM is empty}. */
public final class RunHeadline {
    private RunHeadline() {}

    /**
     * The line.
     *
     * @param reason why it ended as it did, null if there is nothing to say
     */
    public static String of(RunSummary run, @Nullable String reason) {
        var state = "%s: %s"
                .formatted(TerminalText.line(run.workflowId()), run.state().label());
        return reason == null ? state : state + ": " + TerminalText.line(reason);
    }
}
