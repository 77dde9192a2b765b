package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/** What one run recalls before its work, and remembers after it. */
public final class RunMemory {
    private static final int MOST_BYTES_PER_PREFIX = 8_000;

    /** All prefixes of all owners together stay below what an activity may return. */
    private static final int MOST_BYTES = 800_000;

    private int remembered;

    /**
     * The entries of these owners whose key starts with one of the prefixes, as far as they fit.
     *
     * @param about for a reader of Temporal's web UI
     */
    public Recollection recall(String about, List<MemoryOwner> owners, List<String> keyPrefixes) {
        var share = MOST_BYTES / Math.max(1, owners.size() * keyPrefixes.size());
        return ActivityStubs.of(MemoryActivities.class, about)
                .recallMemory(new RecallRequest(owners, keyPrefixes, Math.min(MOST_BYTES_PER_PREFIX, share)));
    }

    /**
     * Remembers, exactly once. Never fails the run: what was done stays done, remembered or not.
     *
     * @param about for a reader, e.g. {@code outcomes of q3}
     * @return what a report must say if it could not be remembered
     */
    public Optional<String> remember(String about, List<MemoryWrite> writes) {
        var run = Workflow.getInfo();
        var writeId = "%s/%s/%d".formatted(run.getWorkflowId(), run.getOriginalExecutionRunId(), ++remembered);
        try {
            var unused = ActivityStubs.of(MemoryActivities.class, about)
                    .remember(new RememberRequest(writeId, RunClock.now(), writes));
            return Optional.empty();
        } catch (ActivityFailure failure) {
            return Optional.of("the %s could not be remembered: %s".formatted(about, RunFailures.reason(failure)));
        }
    }
}
