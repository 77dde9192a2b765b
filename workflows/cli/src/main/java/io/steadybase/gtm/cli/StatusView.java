package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.PendingWork;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.WorkflowStatus;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stands: its state, its feed, what it tries again, what it cost, and the gate that is open.
 *
 * @param feedLines the most lines of the feed, the newest; 0 for none
 */
public record StatusView(RunProgress progress, Optional<String> costNote, int feedLines) {
    /** With the whole feed. */
    public StatusView(RunProgress progress, Optional<String> costNote) {
        this(progress, costNote, Integer.MAX_VALUE);
    }

    /** Prints everything. */
    public void print(Screen screen) {
        printStanding(screen);
        var status = progress.status();
        if (status != null) {
            screen.line(SpendView.line(status.spend(), costNote));
        }
        var gate = progress.gate();
        if (gate != null) {
            screen.gap();
            new GateView(progress.run().workflowId(), gate).print(screen);
        }
    }

    /** Prints how it stands, since when and why, and what hangs. */
    void printStanding(Screen screen) {
        var status = progress.status();
        if (status == null) {
            printEndedFromOutside(screen);
            return;
        }
        printHead(status, screen);
        status.deadlines().forEach(deadline -> new DeadlineView(deadline, progress.closed()).print(screen));
        printFeed(status.feed(), screen);
        progress.pending().forEach(work -> printRetry(work, screen));
        if (progress.reason() != null) {
            screen.line("reason: ", TerminalText.line(progress.reason()));
        }
    }

    private void printHead(WorkflowStatus status, Screen screen) {
        var step = status.step();
        screen.line("%s, step %d of %d (%d %%), %s"
                .formatted(
                        RunHeadline.of(progress.run(), screen),
                        step.currentStep(),
                        step.totalSteps(),
                        step.percentage(),
                        TerminalText.line(step.stepName())));
        printAges(progress.run(), screen);
    }

    private static void printAges(RunSummary run, Screen screen) {
        var started = "started " + screen.moments().of(run.startedAt());
        screen.line(
                run.endedAt() == null
                        ? started
                        : started + ", ended " + screen.moments().of(run.endedAt()));
    }

    private void printFeed(List<FeedEntry> feed, Screen screen) {
        var left = Math.max(0, feed.size() - feedLines);
        if (left > 0 && feedLines > 0) {
            screen.line("  %d earlier lines: --feed".formatted(left));
        }
        feed.stream().skip(left).forEach(entry -> FeedLine.print(entry, screen));
    }

    private void printEndedFromOutside(Screen screen) {
        var step = progress.run().step();
        RunHeadline.print(progress.run(), progress.reason(), screen);
        printAges(progress.run(), screen);
        screen.line("it was ended from outside%s, and cannot be asked any more"
                .formatted(step == null ? "" : " at step " + TerminalText.line(step)));
    }

    /** What hangs: the attempt, the cause, the next one. */
    static void printRetry(PendingWork work, Screen screen) {
        var next = work.nextAttempt() == null ? "under way" : screen.moments().distance(work.nextAttempt());
        screen.line(
                screen.paint(Style.BAD, "  trying again: "),
                "%s, attempt %d %s, after: %s"
                        .formatted(
                                TerminalText.line(work.what()),
                                work.attempt(),
                                next,
                                TerminalText.line(work.lastFailure())));
    }
}
