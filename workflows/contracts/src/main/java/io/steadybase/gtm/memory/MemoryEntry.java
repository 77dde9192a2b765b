package io.steadybase.gtm.memory;

import java.time.Instant;

/**
 * One remembered fact.
 *
 * @param version 1 for the first write, one more for each later one
 */
public record MemoryEntry(
        MemoryOwner owner, String key, String value, boolean pinned, long version, Instant lastUpdated) {}
