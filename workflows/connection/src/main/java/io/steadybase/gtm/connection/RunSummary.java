package io.steadybase.gtm.connection;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.SearchAttributeKey;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A run as the server knows it, without asking the run.
 *
 * @param runId of the current run of the workflow
 * @param step the last step that it began, null before the first
 * @param waitingFor the gate that is open, null if none is
 * @param endedAt null while it goes on
 */
public record RunSummary(
        String workflowId,
        String runId,
        String workflowType,
        RunStanding state,
        @Nullable String step,
        @Nullable String waitingFor,
        Instant startedAt,
        @Nullable Instant endedAt) {

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
                RunStanding.of(metadata.getStatus(), own),
                attribute(metadata, SearchAttributes.STEP),
                // A run that was ended from outside keeps what it had.
                closed ? null : attribute(metadata, SearchAttributes.WAITING_FOR),
                metadata.getStartTime(),
                closed ? metadata.getCloseTime() : null);
    }

    /** Whether the run has ended. */
    public boolean closed() {
        return endedAt != null;
    }

    static @Nullable RunState ownState(WorkflowExecutionMetadata metadata) {
        var label = attribute(metadata, SearchAttributes.STATE);
        return Arrays.stream(RunState.values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(WorkflowExecutionMetadata metadata, String name) {
        return metadata.getTypedSearchAttributes().get(SearchAttributeKey.forKeyword(name));
    }
}
