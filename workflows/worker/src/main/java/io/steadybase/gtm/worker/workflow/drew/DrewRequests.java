package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.gate.GateDecision;
import io.temporal.failure.ApplicationFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request means to a run: whether it makes sense, and how the run and what it works on are named. */
final class DrewRequests {
    private static final String PREFIX = "drew-";

    private DrewRequests() {}

    /** Fails the run, for good, if the request makes no sense. */
    static void check(DrewRequest request) {
        if (request.gateTimeout() != null && !request.gateTimeout().isPositive()) {
            throw invalid("gateTimeout must be longer than nothing, got " + request.gateTimeout());
        }
        if (namedAccounts(request).size() > OutreachPlan.MAX_ACCOUNTS) {
            throw invalid("accountIds must name at most %d accounts, got %d"
                    .formatted(OutreachPlan.MAX_ACCOUNTS, namedAccounts(request).size()));
        }
    }

    private static ApplicationFailure invalid(String message) {
        return ApplicationFailure.newNonRetryableFailure(message, FailureType.INVALID_INPUT.wireName());
    }

    /** The request's id; without one, the workflow id's own part. */
    static String requestIdOf(DrewRequest request, String workflowId) {
        if (request.requestId() != null) {
            return request.requestId();
        }
        return workflowId.startsWith(PREFIX) ? workflowId.substring(PREFIX.length()) : workflowId;
    }

    /** The accounts that the request names; empty if it leaves the choice to the plan. */
    static List<String> namedAccounts(DrewRequest request) {
        return request.accountIds() == null
                ? List.of()
                : request.accountIds().stream().distinct().toList();
    }

    /** What the gate shows of each account, best first. */
    static Map<String, String> titles(List<AccountRun> accounts) {
        var titles = new LinkedHashMap<String, String>();
        for (var account : accounts) {
            var draft = account.draft();
            titles.put(account.accountId(), account.ranked().name() + (draft == null ? "" : ": " + draft.subject()));
        }
        return titles;
    }

    /** What the feed says of a decision. */
    static String auditLine(String accountId, GateDecision decision) {
        var notes = decision.notes() == null ? "" : ": " + decision.notes();
        return decision.verdict().pastTense() + " " + accountId + notes;
    }
}
