package io.steadybase.gtm.memory;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Makes one memory of several. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface MemoryMergingActivities {
    /** Merges related entries into one text that keeps what matters. */
    MergedMemory mergeMemories(MergeRequest request);

    /**
     * What to merge.
     *
     * @param topic what the keys have in common, e.g. {@code account/acme/outreach}
     * @param entries oldest first
     */
    record MergeRequest(String topic, List<Memory> entries) {
        public MergeRequest {
            entries = List.copyOf(entries);
        }
    }

    /** The text that takes their place, and what it cost. */
    record MergedMemory(String value, Spend spend) {}
}
