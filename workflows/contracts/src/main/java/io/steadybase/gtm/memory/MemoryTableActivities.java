package io.steadybase.gtm.memory;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the memory table: what an import planted, and what was remembered before there were stores. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface MemoryTableActivities {
    /** The owner's entries of the table by key, a page at a time. */
    LoadedMemories loadMemories(LoadRequest request);

    /**
     * What to load.
     *
     * @param since only what was put there after this time
     * @param afterKey goes on after this key, null from the first
     */
    record LoadRequest(
            MemoryOwner owner, Instant since, @Nullable String afterKey) {}

    /**
     * A page of entries.
     *
     * @param nextKey what to ask for the next page with, null if this is the last
     */
    record LoadedMemories(List<Memory> entries, @Nullable String nextKey) {
        public LoadedMemories {
            entries = List.copyOf(entries);
        }
    }
}
