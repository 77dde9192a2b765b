package io.steadybase.gtm.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of an owner's facts, by key.
 *
 * @param nextKey what to ask for the next page with, null if this is the last
 * @param total how many facts the store holds, whatever was asked for
 */
public record MemoryPage(List<Memory> entries, @Nullable String nextKey, int total) {
    public MemoryPage {
        entries = List.copyOf(entries);
    }
}
