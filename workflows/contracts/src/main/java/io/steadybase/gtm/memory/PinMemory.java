package io.steadybase.gtm.memory;

import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code pinMemory}, and of the update {@code pin}.
 *
 * @param pinned false lets the fact go again; null is true
 */
public record PinMemory(String key, @Nullable Boolean pinned) {
    /** What a caller left out of the JSON is empty here, so that whoever validates can say so. */
    public PinMemory {
        key = key == null ? "" : key;
    }

    /** Whether the fact is to be pinned. */
    public boolean pins() {
        return pinned == null || pinned;
    }
}
