package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.PendingWork;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.run.WorkflowStatus;
import java.io.PrintWriter;
import java.util.Optional;

/** Where a run stands: its state, its feed, what it tries again, what it cost, and the gate that is open. */
public record StatusView(RunProgress progress, Optional<String> costNote) {
    /** Prints everything. */
    public void print(PrintWriter out) {
        var status = progress.status();
        if (status == null) {
            out.println(RunHeadline.of(progress.run(), progress.reason()));
            out.println("it was ended from outside%s, and cannot be asked any more"
                    .formatted(
                            progress.run().step() == null
                                    ? ""
                                    : " at step "
                                            + TerminalText.line(progress.run().step())));
            return;
        }
        out.println(headline(status));
        status.feed().forEach(entry -> out.println("  " + FeedLine.of(entry)));
        progress.pending().forEach(work -> out.println("  " + line(work)));
        out.println(SpendView.line(status.spend(), costNote));
        if (progress.reason() != null) {
            out.println("reason: " + TerminalText.line(progress.reason()));
        }
        var gate = progress.gate();
        if (gate != null) {
            new GateView(progress.run().workflowId(), gate).print(out);
        }
    }

    private String headline(WorkflowStatus status) {
        return "%s, step %d of %d (%d %%), %s"
                .formatted(
                        RunHeadline.of(progress.run(), null),
                        status.step().currentStep(),
                        status.step().totalSteps(),
                        status.step().percentage(),
                        TerminalText.line(status.step().stepName()));
    }

    static String line(PendingWork work) {
        var next = work.nextAttempt() == null ? "under way" : "at " + work.nextAttempt();
        return "trying again: %s, attempt %d %s, after: %s"
                .formatted(TerminalText.line(work.what()), work.attempt(), next, TerminalText.line(work.lastFailure()));
    }
}
