package io.steadybase.gtm.memory;

import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code writeMemory}.
 *
 * @param writeId the same on every attempt; null if nobody repeats it
 */
public record WriteMemory(
        String key,
        String value,
        @Nullable Boolean pinned,
        @Nullable String writeId) {
    /** What a caller left out of the JSON is empty here, so that whoever validates can say so. */
    public WriteMemory {
        key = key == null ? "" : key;
        value = value == null ? "" : value;
    }
}
