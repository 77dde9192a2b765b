package io.steadybase.gtm.connection;

import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.SearchAttributeKey;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is, by what it last told the server.
 *
 * @param step the last step that it began, null before the first
 * @param waitingFor the gate that is open, null if none is
 * @param waitingUntil when that gate stops waiting, null if none is open
 */
public record RunPosition(
        @Nullable String step,
        @Nullable String waitingFor,
        @Nullable Instant waitingUntil) {
    /** Before the first step. */
    public static final RunPosition NONE = new RunPosition(null, null, null);

    static RunPosition of(WorkflowExecutionMetadata metadata, boolean closed) {
        var step = attribute(metadata, SearchAttributes.STEP);
        // A run that was ended from outside keeps what it had.
        return closed
                ? new RunPosition(step, null, null)
                : new RunPosition(
                        step,
                        attribute(metadata, SearchAttributes.WAITING_FOR),
                        instant(attribute(metadata, SearchAttributes.WAITING_UNTIL)));
    }

    static @Nullable String attribute(WorkflowExecutionMetadata metadata, String name) {
        return metadata.getTypedSearchAttributes().get(SearchAttributeKey.forKeyword(name));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
