package io.steadybase.gtm.memory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a store is.
 *
 * @param counts what it holds; its fields stand beside the others in JSON
 * @param oldest when the oldest entry was written, null if there is none
 * @param compressionRatio bytes after the last compression to bytes before it, 1 if there was none
 * @param lastCompression null if there was none
 * @param lastSnapshot null if there was none
 * @param rejectedWrites how many were refused after they had been accepted, or came by signals that made no sense
 */
public record MemoryHealth(
        MemoryOwner owner,
        @JsonUnwrapped Counts counts,
        @Nullable Instant oldest,
        BigDecimal compressionRatio,
        @Nullable Instant lastCompression,
        @Nullable Instant lastSnapshot,
        int rejectedWrites) {
    /**
     * What a store holds.
     *
     * @param bytes at most, as they count towards {@link MemoryLimits#STORE_BYTES}
     * @param stale entries that the next compression looks at: older than a day, and not pinned
     */
    public record Counts(int total, int pinned, int unpinned, long bytes, int stale) {}
}
