package io.steadybase.gtm.connection;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list. The server answers it alone, by status and search attributes; the condition for a standing is worked out
 * from {@link RunStanding#of}, so that a list shows under a state exactly the runs that have it.
 *
 * @param workflowTypes at least one
 * @param state null for any
 * @param waitingFor the gate that is open, null for any or none
 */
public record RunFilter(
        List<String> workflowTypes,
        @Nullable RunStanding state,
        @Nullable String waitingFor) {
    private static final Map<WorkflowExecutionStatus, String> OPEN =
            Map.of(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, "Running");
    private static final Map<WorkflowExecutionStatus, String> CLOSED = Map.of(
            WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED, "Completed",
            WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED, "Failed",
            WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED, "Canceled",
            WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED, "Terminated",
            WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TIMED_OUT, "TimedOut");

    public RunFilter {
        workflowTypes = List.copyOf(workflowTypes);
    }

    /** The server's query for those that go on; empty if none can match. */
    Optional<String> open() {
        return query(OPEN);
    }

    /** The server's query for those that have ended; empty if none can match. */
    Optional<String> closed() {
        // A gate is open only while a run goes on, whatever the attribute of an ended one says.
        return waitingFor == null ? query(CLOSED) : Optional.empty();
    }

    private Optional<String> query(Map<WorkflowExecutionStatus, String> statuses) {
        var standing = statuses.entrySet().stream()
                .flatMap(status -> condition(status.getKey(), status.getValue()).stream())
                .sorted()
                .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        parts.add("WorkflowType IN " + quoted(workflowTypes.stream()));
        parts.add("(" + String.join(" OR ", standing) + ")");
        if (waitingFor != null) {
            parts.add(SearchAttributes.WAITING_FOR + " = " + quoted(waitingFor));
        }
        return Optional.of(String.join(" AND ", parts));
    }

    /** Which runs of this Temporal status have the standing: by what they last said of themselves. */
    private Optional<String> condition(WorkflowExecutionStatus status, String name) {
        var isStatus = "ExecutionStatus = '%s'".formatted(name);
        if (state == null) {
            return Optional.of(isStatus);
        }
        var those = own(status, true);
        var others = own(status, false);
        if (RunStanding.of(status, null) == state) {
            return Optional.of(
                    others.isEmpty()
                            ? isStatus
                            : "(%s AND (%s IS NULL OR %s NOT IN %s))"
                                    .formatted(
                                            isStatus,
                                            SearchAttributes.STATE,
                                            SearchAttributes.STATE,
                                            quoted(others.stream())));
        }
        return those.isEmpty()
                ? Optional.empty()
                : Optional.of("(%s AND %s IN %s)".formatted(isStatus, SearchAttributes.STATE, quoted(those.stream())));
    }

    private List<String> own(WorkflowExecutionStatus status, boolean matching) {
        return Arrays.stream(RunState.values())
                .filter(own -> (RunStanding.of(status, own) == state) == matching)
                .map(RunState::label)
                .toList();
    }

    private static String quoted(Stream<String> values) {
        return values.map(RunFilter::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
