package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.outbox.OutboxActivities;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;

/** Drew's last step: into the outbox, exactly once. */
final class OutreachDelivery {
    private final String requestId;

    OutreachDelivery(String requestId) {
        this.requestId = requestId;
    }

    void deliver(AccountRun account, GateDecision approval, Instant at) {
        var draft = Objects.requireNonNull(account.draft());
        if (draft.contact() == null) {
            account.leave(
                    account.ranked().optedOut() == 0 ? AccountOutcome.NO_CONTACT : AccountOutcome.OPTED_OUT,
                    but(approval, account.noContact()));
            return;
        }
        var message = new OutboxMessage(
                OutreachContacts.outboxId(requestId, account),
                "outreach",
                account.accountId(),
                draft.contact(),
                account.ranked().owner(),
                draft.subject(),
                draft.body(),
                new Approval(approval.decidedBy(), at, account.newestKnown()));
        deliver(account, message, approval);
    }

    private static void deliver(AccountRun account, OutboxMessage message, GateDecision approval) {
        var outbox = ActivityStubs.of(OutboxActivities.class, account.ranked().name());
        try {
            var withheld = outbox.deliverMessage(message).withheld();
            if (withheld != null) {
                account.leave(outcome(withheld.obstacle()), but(approval, withheld.reason()));
                return;
            }
        } catch (TemporalFailure failure) {
            if (isConflict(failure) || !isInOutbox(outbox, message.outboxId())) {
                unlessCancelled(account, failure);
            }
        }
        account.delivered(message.outboxId(), "approved by " + approval.decidedBy() + account.releasedBy());
    }

    private static AccountOutcome outcome(Obstacle obstacle) {
        return switch (obstacle) {
            case OPTED_OUT -> AccountOutcome.OPTED_OUT;
            case ALREADY_CONTACTED -> AccountOutcome.ALREADY_CONTACTED;
        };
    }

    private static String but(GateDecision approval, String why) {
        return "approved by %s, but %s".formatted(approval.decidedBy(), why);
    }

    /** Another message lies there under this id, from an earlier run of the request: this one was not sent. */
    private static boolean isConflict(TemporalFailure failure) {
        return failure.getCause() instanceof ApplicationFailure refusal
                && refusal.getType().equals(FailureType.CONFLICT.wireName());
    }

    /** A cancelled delivery may still arrive: the function that was asked works on. */
    private static void unlessCancelled(AccountRun account, TemporalFailure failure) {
        if (RunFailures.isCancellation()) {
            account.leave(AccountOutcome.FAILED, "the run was cancelled during the delivery: look into the outbox");
        }
        throw failure;
    }

    /** A delivery that ended without an answer may have been made all the same; also when the run is cancelled. */
    private static boolean isInOutbox(OutboxActivities outbox, String outboxId) {
        var found = new ArrayList<String>();
        Workflow.newDetachedCancellationScope(() -> {
                    if (find(outbox, outboxId)) {
                        found.add(outboxId);
                    }
                })
                .run();
        return !found.isEmpty();
    }

    private static boolean find(OutboxActivities outbox, String outboxId) {
        try {
            return outbox.findMessage(new LookupRequest(outboxId)).found();
        } catch (TemporalFailure unknown) {
            return false;
        }
    }
}
