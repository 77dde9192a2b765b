package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.Runs;
import java.util.function.Predicate;

/** Follows a run by asking it again and again, until it ends or a gate opens. */
public final class RunWatch {
    private final Runs runs;
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

    /** How long a run is followed. */
    public enum Until {
        /** Until a gate is open, or the run has ended. */
        GATE,
        /** Until the run has ended; gates are waited through. */
        END
    }

    /** Follows on this display. */
    public RunWatch(Runs runs, RunDisplay display, Pause pause) {
        this.runs = runs;
        this.display = display;
        this.pause = pause;
    }

    /** Returns when it is time. */
    public RunProgress until(Until until, String workflowId) {
        return until(progress -> until == Until.GATE && progress.gateIsOpen(), workflowId);
    }

    /** Returns when the run is as it is wanted, or has ended. */
    public RunProgress until(Predicate<RunProgress> wanted, String workflowId) {
        while (true) {
            var progress = runs.progress(workflowId);
            display.show(progress);
            if (progress.closed() || wanted.test(progress)) {
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
