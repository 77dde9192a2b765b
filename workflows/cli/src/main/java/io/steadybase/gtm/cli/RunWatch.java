package io.steadybase.gtm.cli;

import java.util.function.Predicate;

/** Follows a run by asking it again and again, until it ends or a gate opens. */
public final class RunWatch {
    private final DrewRuns runs;
    private final RunDisplay display;
    private final Pause pause;

    /** Waits between two questions. */
    @FunctionalInterface
    public interface Pause {
        /** Half a second of the clock on the wall. */
        Pause HALF_A_SECOND = () -> Thread.sleep(500);

        /** Returns when it is time to ask again. */
        void rest() throws InterruptedException;
    }

    /** Follows on this display. */
    public RunWatch(DrewRuns runs, RunDisplay display, Pause pause) {
        this.runs = runs;
        this.display = display;
        this.pause = pause;
    }

    /** Returns when a gate is open or the run has ended. */
    public RunProgress untilGateOrEnd(RunId id) {
        return until(id, progress -> progress.closed() || progress.gateIsOpen());
    }

    /** Returns when the run has ended; gates are waited through. */
    public RunProgress untilEnd(RunId id) {
        return until(id, RunProgress::closed);
    }

    private RunProgress until(RunId id, Predicate<RunProgress> enough) {
        while (true) {
            var progress = runs.progress(id);
            display.show(progress);
            if (enough.test(progress)) {
                return progress;
            }
            rest();
        }
    }

    private void rest() {
        try {
            pause.rest();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException(ExitCode.FAILED, "interrupted: the run goes on without being watched");
        }
    }
}
