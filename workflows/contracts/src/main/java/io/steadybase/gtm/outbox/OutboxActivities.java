package io.steadybase.gtm.outbox;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;

/** Messages on their way out of the house. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface OutboxActivities {
    /**
     * Puts a message into the outbox, exactly once per outbox id, however often it is called. The same id with another
     * message fails with {@code Conflict}.
     */
    DeliveryReceipt deliverMessage(OutboxMessage message);

    /** Whether a message is in the outbox: what to ask when a delivery ended without an answer. */
    Lookup findMessage(LookupRequest request);

    /**
     * A message to deliver.
     *
     * @param outboxId names the message, e.g. {@code q3/acme}: the same on every attempt
     * @param kind what it is, e.g. {@code outreach}
     * @param to whom it addresses
     * @param from the person in whose name it goes out
     */
    record OutboxMessage(
            String outboxId,
            String kind,
            String accountId,
            Contact to,
            String from,
            String subject,
            String body,
            Approval approval) {}

    /**
     * Who agreed that the message is sent.
     *
     * @param at the time to record, from the workflow
     */
    record Approval(String by, Instant at) {}

    /**
     * Proof of delivery.
     *
     * @param duplicate true if an earlier call had delivered it
     * @param at when it was delivered
     */
    record DeliveryReceipt(String outboxId, Instant at, boolean duplicate) {}

    /** Which message. */
    record LookupRequest(String outboxId) {}

    /** Whether the message was found. */
    record Lookup(boolean found) {}
}
