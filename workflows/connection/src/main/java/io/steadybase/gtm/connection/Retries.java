package io.steadybase.gtm.connection;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.ResetActivityRequest;
import io.temporal.client.WorkflowClient;
import java.util.List;

/** Attempts that come sooner than the back-off has it. */
final class Retries {
    private final WorkflowClient client;

    Retries(WorkflowClient client) {
        this.client = client;
    }

    /** Has the activities of a run that wait for their next attempt tried at once, and returns their types. */
    List<String> now(DescribeWorkflowExecutionResponse description) {
        var run = description.getWorkflowExecutionInfo().getExecution();
        return description.getPendingActivitiesList().stream()
                .filter(PendingActivityInfo::hasNextAttemptScheduleTime)
                .map(activity -> now(run, activity))
                .toList();
    }

    private String now(WorkflowExecution run, PendingActivityInfo activity) {
        var unused = client.getWorkflowServiceStubs()
                .blockingStub()
                .resetActivity(ResetActivityRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setExecution(run)
                        .setIdentity(client.getOptions().getIdentity())
                        .setId(activity.getActivityId())
                        .build());
        return activity.getActivityType().getName();
    }
}
