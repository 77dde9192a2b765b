package io.steadybase.gtm.outbox;

import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.drew.Draft;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;

/** Step 9. Runs in the function for data work. */
@ActivityInterface
@Dispatched(DispatchMode.SHORT)
public interface DeliveryActivities {
    /**
     * Puts a message into the outbox, exactly once per outbox id, however often it is called. The same id with another
     * message fails with {@code Conflict}.
     */
    @ActivityMethod(name = "deliver-outreach")
    DeliveryReceipt deliver(Delivery delivery);

    /**
     * A message to deliver.
     *
     * @param outboxId request id and account id: the same on every attempt and in every run of the request
     * @param owner the sales agent in whose name it goes out
     * @param at the time to record, from the workflow
     */
    record Delivery(String outboxId, Draft draft, String owner, String approvedBy, Instant at) {}

    /**
     * Proof of delivery.
     *
     * @param duplicate true if an earlier call had delivered it
     * @param at when it was delivered
     */
    record DeliveryReceipt(String outboxId, Instant at, boolean duplicate) {}
}
