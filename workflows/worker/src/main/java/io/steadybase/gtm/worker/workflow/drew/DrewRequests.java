package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachPlan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request means to a run where it leaves something open. */
final class DrewRequests {
    private static final Duration GATE_TIMEOUT = Duration.ofDays(7);
    private static final Duration CONTACT_WINDOW = Duration.ofDays(14);

    private DrewRequests() {}

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
