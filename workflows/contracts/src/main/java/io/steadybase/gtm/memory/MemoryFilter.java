package io.steadybase.gtm.memory;

import org.jspecify.annotations.Nullable;

/**
 * Which facts to list.
 *
 * @param keyPrefix null for all keys
 * @param pinned true for pinned ones only, false for the others, null for both
 * @param afterKey goes on after this key, null from the first
 * @param limit the most facts of a page, null for {@value #DEFAULT_LIMIT}
 */
public record MemoryFilter(
        @Nullable String keyPrefix,
        @Nullable Boolean pinned,
        @Nullable String afterKey,
        @Nullable Integer limit) {
    /** The most facts of a page if nobody says. */
    public static final int DEFAULT_LIMIT = 100;

    /** Everything, from the first key. */
    public static final MemoryFilter ALL = new MemoryFilter(null, null, null, null);

    /** Whether a fact is wanted on this page or a later one. */
    public boolean takes(Memory memory) {
        return (keyPrefix == null || memory.key().startsWith(keyPrefix))
                && (pinned == null || memory.pinned() == pinned)
                && (afterKey == null || memory.key().compareTo(afterKey) > 0);
    }

    /** The same from after this key on. */
    public MemoryFilter after(String key) {
        return new MemoryFilter(keyPrefix, pinned, key, limit);
    }
}
