package io.steadybase.gtm.connection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.converter.DataConverterException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run as the server knows it, without asking the run.
 *
 * @param runId of the current run of the workflow
 * @param about what it was started for, in a line; null if whoever started it did not say
 * @param position its fields stand beside the others in JSON
 * @param endedAt null while it goes on
 */
public record RunSummary(
        String workflowId,
        String runId,
        String workflowType,
        @Nullable String about,
        RunStanding state,
        @JsonUnwrapped RunPosition position,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** The memo in which a start says what the run is about. */
    static final String ABOUT = "about";

    static RunSummary of(WorkflowExecutionMetadata metadata) {
        return of(metadata, ownState(metadata));
    }

    /** With what the run has just said of itself, which is newer than its search attribute. */
    static RunSummary of(WorkflowExecutionMetadata metadata, @Nullable RunState own) {
        var closed = RunStanding.isClosed(metadata.getStatus());
        return new RunSummary(
                metadata.getExecution().getWorkflowId(),
                metadata.getExecution().getRunId(),
                metadata.getWorkflowType(),
                about(metadata),
                RunStanding.of(metadata.getStatus(), own),
                RunPosition.of(metadata, closed),
                metadata.getStartTime(),
                closed ? metadata.getCloseTime() : null);
    }

    /** Whether the run has ended. */
    public boolean closed() {
        return endedAt != null;
    }

    /** The last step that it began, null before the first. */
    public @Nullable String step() {
        return position.step();
    }

    static @Nullable RunState ownState(WorkflowExecutionMetadata metadata) {
        var label = RunPosition.attribute(metadata, SearchAttributes.STATE);
        return Arrays.stream(RunState.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** Whoever starts a run with another client may have put anything there. */
    private static @Nullable String about(WorkflowExecutionMetadata metadata) {
        try {
            return metadata.getMemo(ABOUT, String.class, String.class);
        } catch (DataConverterException notOurs) {
            return null;
        }
    }
}
