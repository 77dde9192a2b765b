package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.WorkflowStatus;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Where a run stands: its state, its feed, what it cost, and the gate that is open. */
public record StatusView(RunProgress progress, Optional<String> costNote) {
    /** Prints everything. */
    public void print(PrintWriter out) {
        out.println(headline());
        progress.status().feed().forEach(entry -> out.println("  " + FeedLine.of(entry)));
        out.println(SpendView.line(progress.status().spend(), costNote));
        if (progress.fault() != null) {
            out.println("the run broke off: " + TerminalText.line(progress.fault()));
        }
        var gate = progress.status().gate();
        if (gate != null && !progress.closed()) {
            new GateView(progress.id(), gate).print(out);
        }
    }

    private String headline() {
        var status = progress.status();
        return "%s: %s, step %d of %d (%d %%), %s"
                .formatted(
                        progress.id(),
                        progress.fault() == null ? state(status) : "failed",
                        status.currentStep(),
                        status.totalSteps(),
                        status.percentage(),
                        status.stepName());
    }

    static String state(WorkflowStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }
}
