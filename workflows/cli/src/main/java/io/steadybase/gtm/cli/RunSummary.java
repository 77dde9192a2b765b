package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.common.SearchAttributeKey;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param state as in {@link RunState}, or how the workflow broke off: {@code failed}, {@code terminated}, {@code canceled},
 *     {@code timed-out}
 * @param step the last step that it began, null before the first
 * @param waitingFor the gate that is open, null if none is
 */
public record RunSummary(
        String workflowId,
        String runId,
        String state,
        @Nullable String step,
        @Nullable String waitingFor,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static RunSummary of(WorkflowExecutionMetadata metadata, Supplier<RunState> result) {
        var waitingFor = attribute(metadata, SearchAttributes.WAITING_FOR);
        return new RunSummary(
                metadata.getExecution().getWorkflowId(),
                metadata.getExecution().getRunId(),
                state(metadata.getStatus(), waitingFor, result),
                attribute(metadata, SearchAttributes.STEP),
                waitingFor,
                metadata.getStartTime(),
                metadata.getCloseTime());
    }

    static String state(WorkflowExecutionStatus status, @Nullable String waitingFor, Supplier<RunState> result) {
        return switch (status) {
            case WORKFLOW_EXECUTION_STATUS_RUNNING -> label(waitingFor == null ? RunState.RUNNING : RunState.WAITING);
            case WORKFLOW_EXECUTION_STATUS_COMPLETED -> label(result.get());
            case WORKFLOW_EXECUTION_STATUS_FAILED -> "failed";
            case WORKFLOW_EXECUTION_STATUS_CANCELED -> "canceled";
            case WORKFLOW_EXECUTION_STATUS_TERMINATED -> "terminated";
            case WORKFLOW_EXECUTION_STATUS_TIMED_OUT -> "timed-out";
            case WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW -> "continued-as-new";
            case WORKFLOW_EXECUTION_STATUS_PAUSED -> "paused";
            case WORKFLOW_EXECUTION_STATUS_UNSPECIFIED, UNRECOGNIZED -> "unknown";
        };
    }

    private static String label(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String attribute(WorkflowExecutionMetadata metadata, String name) {
        return metadata.getTypedSearchAttributes().get(SearchAttributeKey.forKeyword(name));
    }
}
