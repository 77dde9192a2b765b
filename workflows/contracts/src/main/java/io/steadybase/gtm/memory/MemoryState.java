package io.steadybase.gtm.memory;

import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunInput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a store's run carries into the next one.
 *
 * @param recentWrites hashes of the ids of the newest writes, oldest first
 * @param loadedAt up to when the memory table was taken over, null if it was not yet
 * @param feed the newest lines
 * @param times null for a new store
 */
public record MemoryState(
        List<Memory> entries,
        List<String> recentWrites,
        @Nullable Instant loadedAt,
        @Nullable Compression lastCompression,
        int rejectedWrites,
        List<FeedEntry> feed,
        @Nullable Times times)
        implements RunInput {
    /** Of a new store. */
    public static final MemoryState NEW = new MemoryState(List.of(), List.of(), null, null, 0, List.of(), null);

    /** When it was compressed last, or began; and when it was written to last, or began. */
    public record Times(
            @Nullable Instant compressedAt, @Nullable Instant usedAt) {}

    public MemoryState {
        entries = entries == null
                ? List.of()
                : entries.stream().filter(MemoryState::isWhole).toList();
        recentWrites = present(recentWrites);
        feed = present(feed);
    }

    /** A store that was started with half a fact must run all the same: nobody else can hold its owner's memory. */
    private static boolean isWhole(@Nullable Memory memory) {
        return memory != null && memory.key() != null && memory.value() != null && memory.lastUpdated() != null;
    }

    private static <T> List<T> present(@Nullable List<T> all) {
        return all == null ? List.of() : all.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public String summary() {
        return "memory";
    }

    @Override
    public String details() {
        return "A store of memories: `gtm memory --help`";
    }
}
