package io.steadybase.gtm.memory;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param writes in the order in which they were asked for; as the facts stand now if the batch had been written before
 * @param repeated whether it had been written before: then nothing was changed
 */
public record WriteReceipt(List<Written> writes, boolean repeated) {
    public WriteReceipt {
        writes = List.copyOf(writes);
    }

    /**
     * One fact.
     *
     * @param previousVersion 0 if there was none
     */
    public record Written(String key, long version, long previousVersion) {}
}
