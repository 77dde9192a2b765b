package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.worker.workflow.outbox.Delivery;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.TemporalFailure;
import java.time.Instant;
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
        try {
            var withheld = Delivery.deliver(message, account.ranked().name());
            if (withheld != null) {
                account.leave(outcome(withheld.obstacle()), but(approval, withheld.reason()));
                return;
            }
        } catch (TemporalFailure failure) {
            if (RunFailures.isCancellation()) {
                // A cancelled delivery may still arrive: the function that was asked works on.
                account.leave(AccountOutcome.FAILED, "the run was cancelled during the delivery: look into the outbox");
            }
            throw failure;
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
}
