package io.steadybase.gtm.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts to write together: the argument of the update {@code write}.
 *
 * @param writeId the same on every attempt: a batch that was written before changes nothing
 */
public record MemoryBatch(String writeId, List<Put> writes) {
    /** What a caller left out of the JSON is empty here, so that whoever validates can say so. */
    public MemoryBatch {
        writeId = writeId == null ? "" : writeId;
        writes = writes == null
                ? List.of()
                : writes.stream()
                        .map(put -> put == null ? new Put("", "", false, null) : put)
                        .toList();
    }

    /**
     * A fact.
     *
     * @param key path-like, e.g. {@code account/acme/outreach}; see {@link MemoryLimits}
     * @param pinned true pins it; false leaves a pinned one pinned
     * @param expectedVersion the version that it must have now, 0 for none yet; null for whatever there is
     */
    public record Put(
            String key,
            String value,
            boolean pinned,
            @Nullable Long expectedVersion) {
        public Put {
            key = key == null ? "" : key;
            value = value == null ? "" : value;
        }
    }
}
