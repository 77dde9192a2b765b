package io.steadybase.gtm.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB table, billed per request. All key attributes are strings.
 *
 * @param sortKey null for a table without one
 * @param timeToLiveAttribute null if items do not expire
 */
public record TableSpec(
        String name,
        String partitionKey,
        @Nullable String sortKey,
        List<IndexSpec> indexes,
        @Nullable String timeToLiveAttribute) {
    public TableSpec {
        indexes = List.copyOf(indexes);
    }

    /** A global secondary index over all attributes; items without its keys are not in it. */
    public record IndexSpec(String name, String partitionKey, String sortKey) {}
}
