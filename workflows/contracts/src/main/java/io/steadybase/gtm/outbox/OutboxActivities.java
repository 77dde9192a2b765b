package io.steadybase.gtm.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages on their way out of the house, and notices to our own teams. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface OutboxActivities {
    /**
     * Puts a message into the outbox, exactly once per outbox id, however often it is called. The same id with another
     * message fails with {@code Conflict}. What whoever approved it would not have sent is withheld: to a contact that has opted
     * out, or to an account that was sent another message since. Of two that come at the same moment one is withheld.
     */
    DeliveryReceipt deliverMessage(OutboxMessage message);

    /**
     * Puts a notice to one of our own teams into the outbox, exactly once per notice id, however often it is called. The same id
     * with another notice fails with {@code Conflict}. Nothing withholds it: the rules on contacts are for people outside.
     */
    NoticeReceipt notifyTeam(TeamNotice notice);

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
     * @param newestKnown the outbox id of the newest message to the account that they could know of, empty if there was none;
     *     null if nobody looked: then other messages hold nothing back
     */
    record Approval(String by, Instant at, @Nullable String newestKnown) {
        /** Of somebody who did not look what else the account was sent. */
        public Approval(String by, Instant at) {
            this(by, at, null);
        }
    }

    /**
     * What became of a delivery.
     *
     * @param at when it was delivered, or withheld
     * @param duplicate true if an earlier call had delivered it
     * @param withheld why it was not delivered, null if it was
     */
    record DeliveryReceipt(
            String outboxId,
            Instant at,
            boolean duplicate,
            @Nullable Withheld withheld) {
        /** A message that was delivered. */
        public DeliveryReceipt(String outboxId, Instant at, boolean duplicate) {
            this(outboxId, at, duplicate, null);
        }
    }

    /**
     * Why a message was not delivered.
     *
     * @param reason for a reader, with what was found
     */
    record Withheld(Obstacle obstacle, String reason) {}

    /** What stands against a message that was approved. */
    enum Obstacle {
        /** The contact does not want to be written to. */
        @JsonProperty("opted-out")
        OPTED_OUT,
        /** Another message went to the account after whoever approved this one could know of it. */
        @JsonProperty("already-contacted")
        ALREADY_CONTACTED
    }

    /** Which message. */
    record LookupRequest(String outboxId) {}

    /** Whether the message was found. */
    record Lookup(boolean found) {}

    /**
     * A notice to one of our own teams.
     *
     * @param noticeId names the notice in the outbox: the workflow id, then what it is, e.g. {@code ticket-T-1/escalation/1}; the
     *     same on every attempt
     * @param kind what it is, e.g. {@code escalation}
     * @param to the role or queue that it goes to, e.g. {@code VP Support}
     * @param from the worker persona in whose name it goes out
     * @param accountId the account that it is about, null if it is about none
     * @param subject one line
     * @param at the time to record, from the workflow
     */
    record TeamNotice(
            String noticeId,
            String kind,
            String to,
            String from,
            @Nullable String accountId,
            String subject,
            String body,
            Instant at) {}

    /**
     * A notice is in the outbox.
     *
     * @param at when it was put there
     * @param duplicate true if an earlier call had put it there
     */
    record NoticeReceipt(String noticeId, Instant at, boolean duplicate) {}
}
