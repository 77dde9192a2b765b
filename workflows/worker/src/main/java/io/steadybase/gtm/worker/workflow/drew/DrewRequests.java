package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request means to a run: whether it makes sense, and how the run is named. */
final class DrewRequests {
    private DrewRequests() {}

    /** Fails the run, for good, if the request makes no sense. */
    static void check(DrewRequest request, String requestId) {
        var problems = new ArrayList<>(request.problems());
        if (DrewCoordinator.KIND.businessId(Workflow.getInfo().getWorkflowId()).isEmpty()) {
            problems.add("workflow id must be drew- and 1 to 100 letters, digits, '.', '_' or '-', got "
                    + TextLimits.clip(Workflow.getInfo().getWorkflowId(), TextLimits.NAME));
        }
        if (request.requestId() != null && !request.requestId().equals(requestId)) {
            problems.add(
                    "requestId must be %s, as in the workflow id, got %s".formatted(requestId, request.requestId()));
        }
        if (!problems.isEmpty()) {
            throw ApplicationFailure.newNonRetryableFailure(
                    String.join("; ", problems), FailureType.INVALID_INPUT.wireName());
        }
    }

    /** The workflow id without its prefix: the one source of the id. */
    static String requestIdOf(String workflowId) {
        return DrewCoordinator.KIND.businessId(workflowId).orElse(workflowId);
    }

    static DrewRequest orNone(@Nullable DrewRequest request) {
        return request == null ? DrewRequest.NONE : request;
    }

    /** The accounts that the request names; empty if it leaves the choice to the plan. */
    static List<String> namedAccounts(DrewRequest request) {
        return request.accountIds() == null
                ? List.of()
                : request.accountIds().stream().distinct().toList();
    }
}
