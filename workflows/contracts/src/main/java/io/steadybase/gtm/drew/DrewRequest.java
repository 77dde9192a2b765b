package io.steadybase.gtm.drew;

import io.steadybase.gtm.gate.GateTimeout;
import io.steadybase.gtm.outbox.ContactActivities;
import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of Drew.
 *
 * @param message what is wanted, in free text, e.g. "Prepare outreach for our top 5 enterprise prospects"
 * @param userId who asks
 * @param requestId names the request: the workflow id without its {@code drew-}; null is the same
 * @param accountIds these accounts only, null or empty for whatever the message asks for
 * @param approver who is asked at the gate, null for the account executive
 * @param gateTimeout how long the gate waits, null for 7 days
 * @param contactWindow messages to an account that are not older are told at the gate, null for 14 days; zero: nobody looks
 *     what else the accounts are sent, and nothing is withheld for it
 */
public record DrewRequest(
        String message,
        String userId,
        @Nullable String requestId,
        @Nullable List<String> accountIds,
        @Nullable String approver,
        @Nullable Duration gateTimeout,
        @Nullable Duration contactWindow)
        implements RunInput {
    /** A request with nothing in it, for a run that was started without one. */
    public static final DrewRequest NONE = new DrewRequest("", "", null, null, null, null);

    public DrewRequest {
        message = message == null ? "" : message;
        userId = userId == null ? "" : userId;
        accountIds = accountIds == null
                ? null
                : accountIds.stream().map(id -> id == null ? "" : id).toList();
    }

    /** A request with the usual window for contacts made. */
    public DrewRequest(
            String message,
            String userId,
            @Nullable String requestId,
            @Nullable List<String> accountIds,
            @Nullable String approver,
            @Nullable Duration gateTimeout) {
        this(message, userId, requestId, accountIds, approver, gateTimeout, null);
    }

    @Override
    public String summary() {
        return TextLimits.summary(message);
    }

    @Override
    public String details() {
        var lines = new ArrayList<String>();
        lines.add("> " + Markdown.text(TextLimits.clip(message, TextLimits.NOTE / 2)) + "\n");
        lines.add("- asked by " + Markdown.text(userId));
        if (accountIds != null && !accountIds.isEmpty()) {
            var ids = String.join(", ", accountIds);
            lines.add("- about " + Markdown.text(TextLimits.clip(ids, TextLimits.NOTE / 4)));
        }
        if (approver != null) {
            lines.add("- to be approved by " + Markdown.text(approver));
        }
        return String.join("\n", lines);
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("message", message, TextLimits.MESSAGE, problems);
        TextLimits.optional("userId", userId, TextLimits.NAME, problems);
        TextLimits.optional("requestId", requestId, TextLimits.NAME, problems);
        TextLimits.optional("approver", approver, TextLimits.NAME, problems);
        var accounts = accountIds == null ? List.<String>of() : accountIds;
        if (accounts.size() > OutreachPlan.MAX_ACCOUNTS) {
            problems.add("accountIds must name at most %d accounts, got %d"
                    .formatted(OutreachPlan.MAX_ACCOUNTS, accounts.size()));
        }
        accounts.stream()
                .limit(OutreachPlan.MAX_ACCOUNTS)
                .forEach(id -> TextLimits.required("every id in accountIds", id, TextLimits.NAME, problems));
        GateTimeout.check(gateTimeout, problems);
        if (contactWindow != null
                && (contactWindow.isNegative() || contactWindow.compareTo(ContactActivities.REMEMBERED) > 0)) {
            problems.add("contactWindow must be from 0 to %d days, got %s"
                    .formatted(ContactActivities.REMEMBERED.toDays(), contactWindow));
        }
        return problems;
    }
}
