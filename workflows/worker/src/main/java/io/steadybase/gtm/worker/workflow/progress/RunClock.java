package io.steadybase.gtm.worker.workflow.progress;

import io.temporal.workflow.Workflow;
import java.time.Instant;

/** The time of a run: the same at every replay. Workflow code has no other. */
public final class RunClock {
    private RunClock() {}

    /** Now, for this run. */
    public static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
