package io.steadybase.gtm.outbox;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Contacts made: what accounts were sent, and what runs are about to send them. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface ContactActivities {
    /** How long a message is remembered as a contact made. */
    Duration REMEMBERED = Duration.ofDays(90);

    /**
     * Announces what a run is about to send, then tells what else is known of these accounts: of two runs that announce at the
     * same moment at least one learns of the other. Repeating it announces the same.
     */
    ContactsMade announceMessages(Announcement announcement);

    /** Takes announcements back: the run will not send these messages. What was sent, and what is unknown, stays as it is. */
    Withdrawn withdrawMessages(Withdrawal withdrawal);

    /**
     * What a run is about to send.
     *
     * @param run the workflow id, for a reader, e.g. {@code drew-q3}
     * @param at the time to record, from the workflow
     * @param until when the announcement ends by itself, whatever becomes of the run
     * @param sentSince the earliest message to tell of, at most {@link #REMEMBERED} ago
     */
    record Announcement(String run, List<PlannedMessage> messages, Instant at, Instant until, Instant sentSince) {
        public Announcement {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A message that may be sent.
     *
     * @param outboxId names it, as it will in the outbox, e.g. {@code q3/acme}
     */
    record PlannedMessage(String accountId, String outboxId) {}

    /** What is known of the accounts, in the order in which they were named. */
    record ContactsMade(List<AccountContacts> accounts) {
        public ContactsMade {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * What is known of one account. The caller's own announcement is left out.
     *
     * @param newest the outbox id of the newest message ever sent to it, empty if none was
     * @param sent the newest messages since the time that was asked for, newest first
     * @param moreSent how many more there are
     * @param announced what other runs are about to send, the latest announcement first
     * @param moreAnnounced how many more there are
     */
    record AccountContacts(
            String accountId,
            String newest,
            List<SentMessage> sent,
            int moreSent,
            List<AnnouncedMessage> announced,
            int moreAnnounced) {
        public AccountContacts {
            sent = List.copyOf(sent);
            announced = List.copyOf(announced);
        }
    }

    /** A message that was sent, and in whose name. */
    record SentMessage(String outboxId, String from, String subject, Instant at) {
        /** For a reader, e.g. {@code Robin Vale sent "Your rollout" to this account on 20 November 2026 (message q2/acme)}. */
        public String words() {
            return "%s sent \"%s\" to this account on %s (message %s)".formatted(from, subject, day(at), outboxId);
        }

        /** The day in UTC, for a reader. */
        public static String day(Instant at) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC)
                    .format(at);
        }
    }

    /** A message that a run is about to send, and since when. */
    record AnnouncedMessage(String run, Instant since) {
        /** For a reader, e.g. {@code another run, drew-q7, is about to send to this account (since 23 November 2026)}. */
        public String words() {
            return "another run, %s, is about to send to this account (since %s)"
                    .formatted(run, SentMessage.day(since));
        }
    }

    /**
     * What a run will not send.
     *
     * @param at the time to record, from the workflow
     */
    record Withdrawal(List<PlannedMessage> messages, Instant at) {
        public Withdrawal {
            messages = List.copyOf(messages);
        }
    }

    /** How many announcements were taken back. */
    record Withdrawn(int messages) {}
}
