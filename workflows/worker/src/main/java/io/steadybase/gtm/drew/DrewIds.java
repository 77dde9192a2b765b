package io.steadybase.gtm.drew;

import io.steadybase.gtm.gate.GateDecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a run of Drew and what it works on are named. */
final class DrewIds {
    private static final String PREFIX = "drew-";

    private DrewIds() {}

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
