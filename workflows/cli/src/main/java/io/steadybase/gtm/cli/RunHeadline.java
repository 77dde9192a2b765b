package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunSummary;
import org.jspecify.annotations.Nullable;

/** How a run stands, in one line: {@code drew-q3: failed: the CRM is empty}. */
public final class RunHeadline {
    private RunHeadline() {}

    /**
     * Prints the line.
     *
     * @param reason why it ended as it did, null if there is nothing to say
     */
    public static void print(RunSummary run, @Nullable String reason, Screen screen) {
        var state = of(run, screen);
        screen.line(reason == null ? state : state + ": " + TerminalText.line(reason));
    }

    static String of(RunSummary run, Screen screen) {
        var id = screen.paint(Style.STRONG, TerminalText.line(run.workflowId()));
        return "%s: %s".formatted(id, StateStyle.paint(run.state(), screen));
    }
}
