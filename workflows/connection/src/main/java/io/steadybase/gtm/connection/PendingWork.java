package io.steadybase.gtm.connection;

import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflow.v1.PendingNexusOperationInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run waits for and that did not work at the first attempt.
 *
 * @param what the activity's type, or {@code service/operation} of another team
 * @param attempt from 1: the one that is under way or comes next
 * @param lastFailure why the attempt before failed
 * @param nextAttempt when it is tried again, null if an attempt is under way
 */
public record PendingWork(
        String what,
        int attempt,
        String lastFailure,
        @Nullable Instant nextAttempt) {

    static List<PendingWork> of(DescribeWorkflowExecutionResponse description) {
        return Stream.concat(
                        description.getPendingActivitiesList().stream()
                                .filter(PendingActivityInfo::hasLastFailure)
                                .map(PendingWork::of),
                        description.getPendingNexusOperationsList().stream()
                                .filter(PendingNexusOperationInfo::hasLastAttemptFailure)
                                .map(PendingWork::of))
                .toList();
    }

    private static PendingWork of(PendingActivityInfo activity) {
        return new PendingWork(
                activity.getActivityType().getName(),
                activity.getAttempt(),
                Failures.reason(activity.getLastFailure()),
                activity.hasNextAttemptScheduleTime()
                        ? instant(activity.getNextAttemptScheduleTime().getSeconds())
                        : null);
    }

    private static PendingWork of(PendingNexusOperationInfo operation) {
        return new PendingWork(
                operation.getService() + "/" + operation.getOperation(),
                operation.getAttempt(),
                Failures.reason(operation.getLastAttemptFailure()),
                operation.hasNextAttemptScheduleTime()
                        ? instant(operation.getNextAttemptScheduleTime().getSeconds())
                        : null);
    }

    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
