package io.steadybase.gtm.memory;

import java.time.Instant;

/**
 * One fact in a store.
 *
 * @param version 1 for the first write, one more for each later one
 * @param lastUpdated when it was written last, or learned if it is a summary
 */
public record Memory(MemoryScope scope, String key, String value, boolean pinned, long version, Instant lastUpdated) {}
