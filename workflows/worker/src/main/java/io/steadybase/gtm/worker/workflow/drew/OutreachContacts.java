package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.outbox.ContactActivities;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.outbox.ContactActivities.Announcement;
import io.steadybase.gtm.outbox.ContactActivities.PlannedMessage;
import io.steadybase.gtm.outbox.ContactActivities.SentMessage;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the accounts are sent besides: docs/adr/0016. Announces what this run is about to send, and takes it back. */
final class OutreachContacts {
    private final String requestId;
    private final List<PlannedMessage> announced = new ArrayList<>();

    OutreachContacts(String requestId) {
        this.requestId = requestId;
    }

    /** How the account's message is named in the outbox. */
    static String outboxId(String requestId, AccountRun account) {
        return requestId + "/" + account.accountId();
    }

    /** Whatever way the run ends, what it announced and has not sent is taken back. */
    <R> R during(Supplier<R> run) {
        try {
            var result = run.get();
            takeBack(List.copyOf(announced));
            return result;
        } catch (RuntimeException failure) {
            takeBack(List.copyOf(announced));
            throw failure;
        }
    }

    /**
     * Tells each account what it was sent and is about to be sent.
     *
     * @param window how far to look back
     * @param life how long the run may go on
     * @return what a reader of the whole must know, empty if nothing
     */
    Optional<String> look(List<AccountRun> accounts, Duration window, Duration life) {
        var now = RunClock.now();
        var since = now.minus(window);
        accounts.forEach(account -> announced.add(planned(account)));
        var known = ActivityStubs.of(ContactActivities.class, "%d accounts".formatted(accounts.size()))
                .announceMessages(
                        new Announcement(Workflow.getInfo().getWorkflowId(), announced, now, now.plus(life), since))
                .accounts();
        for (var contacts : known) {
            accounts.stream()
                    .filter(account -> account.accountId().equals(contacts.accountId()))
                    .forEach(account -> account.contactsMade(contacts.newest(), warnings(contacts, since)));
        }
        return summary(known, since);
    }

    private static List<String> warnings(AccountContacts contacts, Instant since) {
        var warnings = new ArrayList<String>();
        contacts.sent().stream().map(SentMessage::words).forEach(warnings::add);
        if (contacts.moreSent() > 0) {
            warnings.add("and %d more were sent to this account since %s"
                    .formatted(contacts.moreSent(), SentMessage.day(since)));
        }
        contacts.announced().stream().map(AnnouncedMessage::words).forEach(warnings::add);
        if (contacts.moreAnnounced() > 0) {
            warnings.add("and %d more runs are about to send to this account".formatted(contacts.moreAnnounced()));
        }
        return warnings;
    }

    private static Optional<String> summary(List<AccountContacts> known, Instant since) {
        var parts = new ArrayList<String>();
        var written = ids(
                known.stream().filter(contacts -> !contacts.sent().isEmpty()).toList());
        if (!written.isEmpty()) {
            parts.add("messages were sent since %s to %s".formatted(SentMessage.day(since), written));
        }
        var awaited = ids(known.stream()
                .filter(contacts -> !contacts.announced().isEmpty())
                .toList());
        if (!awaited.isEmpty()) {
            parts.add("other runs are about to send to " + awaited);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static String ids(List<AccountContacts> accounts) {
        return accounts.stream().map(AccountContacts::accountId).collect(Collectors.joining(", "));
    }

    /** Takes back what will not be sent any more. A delivery has taken back its own. */
    void settle(List<AccountRun> accounts) {
        accounts.stream()
                .filter(account -> account.outcome() == AccountOutcome.DELIVERED)
                .forEach(account -> announced.remove(planned(account)));
        takeBack(accounts.stream()
                .filter(account -> account.outcome() != AccountOutcome.HELD)
                .map(this::planned)
                .filter(announced::contains)
                .toList());
    }

    /** Also when the run is cancelled. Tried once: if it cannot be said now, the announcement ends by itself, and no run waits for it. */
    private void takeBack(List<PlannedMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        announced.removeAll(messages);
        var now = RunClock.now();
        Workflow.newDetachedCancellationScope(() -> {
                    try {
                        ActivityStubs.once(
                                        ContactActivities.class,
                                        "%d messages that are not sent".formatted(messages.size()))
                                .withdrawMessages(new Withdrawal(messages, now));
                    } catch (TemporalFailure endsByItself) {
                        // nothing of the run depends on it
                    }
                })
                .run();
    }

    private PlannedMessage planned(AccountRun account) {
        return new PlannedMessage(account.accountId(), outboxId(requestId, account));
    }
}
