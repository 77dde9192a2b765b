package io.steadybase.gtm.connection;

import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryReverseRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Why a run does not answer: "cannot be reached" is seldom the whole truth, and the hint that goes with it then misleads. */
final class Diagnosis {
    private static final long PATIENCE_SECONDS = 5;
    private static final int EVENTS_TO_LOOK_AT = 20;

    /** One attempt can fail for a worker that goes; at the third the server begins to wait between them. */
    private static final int HOPELESS = 3;

    private final WorkflowClient client;
    private final String namespace;

    Diagnosis(WorkflowClient client) {
        this.client = client;
        this.namespace = client.getOptions().getNamespace();
    }

    /** What is to be thrown instead of a failure that only says that nobody answered. */
    RunException of(@Nullable String workflowId, Throwable failure) {
        try {
            var problems = setupProblems();
            if (problems.isPresent() || workflowId == null) {
                return problems.orElseGet(() -> silence(failure));
            }
            var description = describe(workflowId);
            return stuck(description, 2).or(() -> withoutWorker(description)).orElseGet(() -> silence(failure));
        } catch (StatusRuntimeException serverIsSilentToo) {
            return silence(failure);
        }
    }

    /** What is to be thrown instead of asking a run whose worker has failed at it so often that it cannot answer either. */
    Optional<RunException> ofStuck(DescribeWorkflowExecutionResponse description) {
        return stuck(description, HOPELESS).map(told -> setupProblems().orElse(told));
    }

    private Optional<RunException> setupProblems() {
        var problems = new ServerSetup(client).problems(List.of());
        return problems.isEmpty() ? Optional.empty() : Optional.of(new RunException.NotSetUp(problems));
    }

    private Optional<RunException> stuck(DescribeWorkflowExecutionResponse description, int attempts) {
        var attempt = description.getPendingWorkflowTask().getAttempt();
        if (attempt < attempts) {
            return Optional.empty();
        }
        var run = description.getWorkflowExecutionInfo().getExecution().getWorkflowId();
        var cause = lastFailure(description).map(text -> ": " + text).orElse("");
        return Optional.of(new RunException.Stuck(
                "run %s is stuck: its worker fails at the next step, attempt %d%s".formatted(run, attempt, cause)));
    }

    private Optional<String> lastFailure(DescribeWorkflowExecutionResponse description) {
        var request = GetWorkflowExecutionHistoryReverseRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(description.getWorkflowExecutionInfo().getExecution())
                .setMaximumPageSize(EVENTS_TO_LOOK_AT)
                .build();
        return service().getWorkflowExecutionHistoryReverse(request).getHistory().getEventsList().stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED)
                .map(HistoryEvent::getWorkflowTaskFailedEventAttributes)
                .map(failed -> Failures.reason(failed.getFailure()))
                .findFirst();
    }

    private Optional<RunException> withoutWorker(DescribeWorkflowExecutionResponse description) {
        var queue = description.getExecutionConfig().getTaskQueue().getName();
        var request = DescribeTaskQueueRequest.newBuilder()
                .setNamespace(namespace)
                .setTaskQueue(TaskQueue.newBuilder().setName(queue))
                .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                .build();
        return service().describeTaskQueue(request).getPollersCount() > 0
                ? Optional.empty()
                : Optional.of(new RunException.NoAnswer(
                        "no worker works for task queue %s of namespace %s".formatted(queue, namespace)));
    }

    private DescribeWorkflowExecutionResponse describe(String workflowId) {
        return service()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(namespace)
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                        .build());
    }

    private static RunException silence(Throwable failure) {
        return new RunException.NoAnswer(
                "no answer from the server, or from a worker behind it: " + Failures.reason(failure));
    }

    private WorkflowServiceBlockingStub service() {
        return client.getWorkflowServiceStubs().blockingStub().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
