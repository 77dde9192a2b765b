package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.outbox.DeliveryActivities;
import io.steadybase.gtm.outbox.DeliveryActivities.Delivery;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.temporal.failure.ActivityFailure;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Drew's last step: into the outbox, exactly once, and into memory. */
final class OutreachDelivery {
    private final DeliveryActivities delivery = ActivityStubs.of(DeliveryActivities.class);
    private final MemoryActivities memory = ActivityStubs.of(MemoryActivities.class);
    private final String requestId;

    OutreachDelivery(String requestId) {
        this.requestId = requestId;
    }

    void deliver(AccountRun account, GateDecision approval, Instant at) {
        var outboxId = requestId + "/" + account.accountId();
        var draft = Objects.requireNonNull(account.draft());
        delivery.deliver(new Delivery(outboxId, draft, account.ranked().owner(), approval.decidedBy(), at));
        account.delivered(outboxId, "approved by " + approval.decidedBy());
    }

    /** What was delivered stays delivered, remembered or not: returns what the report must say if it is not. */
    Optional<String> remember(List<AccountRun> accounts, Instant at) {
        try {
            memory.remember(OutreachMemory.outcomes(requestId, at, accounts));
            return Optional.empty();
        } catch (ActivityFailure failure) {
            return Optional.of("the outcomes could not be remembered: " + DrewFailures.reason(failure));
        }
    }
}
