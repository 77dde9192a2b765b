package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request means to a run: whether it makes sense, and how the run is named. */
final class DrewRequests {
    private static final Duration GATE_TIMEOUT = Duration.ofDays(7);
    private static final Duration CONTACT_WINDOW = Duration.ofDays(14);

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

    /** Who is asked. */
    static String approver(DrewRequest request) {
        return Objects.requireNonNullElse(request.approver(), "account executive");
    }

    /** How long the gate waits. */
    static Duration gateTimeout(DrewRequest request) {
        return Objects.requireNonNullElse(request.gateTimeout(), GATE_TIMEOUT);
    }

    /** How far to look back for what the accounts were sent besides; zero for not at all. */
    static Duration contactWindow(DrewRequest request) {
        return Objects.requireNonNullElse(request.contactWindow(), CONTACT_WINDOW);
    }

    /** The accounts that the request names; empty if it leaves the choice to the plan. */
    static List<String> namedAccounts(DrewRequest request) {
        return request.accountIds() == null
                ? List.of()
                : request.accountIds().stream().distinct().toList();
    }

    /** How many accounts to keep: all that are named, by the request or by the plan, else as many as the plan says. */
    static int wantedAccounts(DrewRequest request, OutreachPlan plan, int found) {
        var named = !namedAccounts(request).isEmpty() || !plan.accountNames().isEmpty();
        return named ? Math.min(found, OutreachPlan.MAX_ACCOUNTS) : plan.accountCount();
    }
}
