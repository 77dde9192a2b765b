package io.steadybase.gtm.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.outbox.ContactActivities.Announcement;
import io.steadybase.gtm.outbox.ContactActivities.PlannedMessage;
import io.steadybase.gtm.outbox.ContactActivities.SentMessage;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final ContactsTable contacts = new ContactsTable(tables.client(), tables.contacts());
    private final Outbox outbox = new Outbox(tables.client(), tables.outbox(), contacts, new InMemoryCrm());

    @Test
    void knowsNothingOfAnAccountThatNobodyWroteTo() {
        assertThat(look("r1", NOW, "acme", "beta")).containsExactly(nothing("acme"), nothing("beta"));
    }

    @Test
    void tellsTheNewestMessagesSinceTheTimeThatWasAskedForAndHowManyMoreThereAre() {
        send("r0/acme", "acme", NOW.minus(Duration.ofDays(20)));
        IntStream.rangeClosed(1, 5).forEach(i -> send("r" + i + "/acme", "acme", NOW.minusSeconds(i)));
        send("r1/beta", "beta", NOW);

        var known = look("mine", NOW, "acme").getFirst();

        assertThat(known.sent()).containsExactly(sent("r1/acme", 1), sent("r2/acme", 2), sent("r3/acme", 3));
        assertThat(known.moreSent()).isEqualTo(2);
        assertThat(known.newest()).as("the one that was sent last").isEqualTo("r5/acme");
        assertThat(known.announced()).isEmpty();
    }

    @Test
    void knowsTheNewestMessageHoweverOldItIs() {
        send("r0/acme", "acme", NOW.minus(Duration.ofDays(400)));

        assertThat(look("r1", NOW, "acme"))
                .containsExactly(new AccountContacts("acme", "r0/acme", List.of(), 0, List.of(), 0));
    }

    @Test
    void tellsWhatOtherRunsAnnouncedAndNotOnesOwn() {
        look("r1", NOW.minusSeconds(60), "acme", "beta");

        assertThat(look("r2", NOW, "acme").getFirst().announced())
                .containsExactly(new AnnouncedMessage("drew-r1", NOW.minusSeconds(60)));
        assertThat(look("r1", NOW.plusSeconds(60), "acme").getFirst().announced())
                .containsExactly(new AnnouncedMessage("drew-r2", NOW));
        assertThat(look("r3", NOW.plusSeconds(90), "acme").getFirst().announced())
                .as("the first announcement counts, and the latest comes first")
                .containsExactly(
                        new AnnouncedMessage("drew-r2", NOW), new AnnouncedMessage("drew-r1", NOW.minusSeconds(60)));
    }

    @Test
    void boundsWhatItTellsOfOtherRuns() {
        IntStream.range(0, 5).forEach(i -> look("r" + i, NOW.plusSeconds(i), "acme"));

        var known = look("mine", NOW.plusSeconds(9), "acme").getFirst();

        assertThat(known.announced())
                .extracting(AnnouncedMessage::run)
                .containsExactly("drew-r4", "drew-r3", "drew-r2");
        assertThat(known.moreAnnounced()).isEqualTo(2);
    }

    @Test
    void forgetsAnAnnouncementThatWasTakenBackOrHasExpired() {
        look("r1", NOW, "acme", "beta");
        assertThat(contacts.withdrawMessages(new Withdrawal(planned("r1", "acme", "gamma"), NOW))
                        .messages())
                .as("gamma was never announced")
                .isEqualTo(1);

        assertThat(look("r2", NOW, "acme", "beta"))
                .extracting(known -> known.announced().size())
                .containsExactly(0, 1);
        assertThat(look("r2", NOW.minusSeconds(1), "acme").getFirst().announced())
                .as("asked by a run whose clock is behind")
                .isEmpty();
        assertThat(look("r2", NOW.plus(Duration.ofDays(40)), "beta").getFirst().announced())
                .isEmpty();
    }

    @Test
    void announcesAgainWhatWasTakenBack() {
        look("r1", NOW, "acme");
        contacts.withdrawMessages(new Withdrawal(planned("r1", "acme"), NOW));
        look("r1", NOW.plusSeconds(5), "acme");

        assertThat(look("r2", NOW.plusSeconds(6), "acme").getFirst().announced())
                .containsExactly(new AnnouncedMessage("drew-r1", NOW.plusSeconds(5)));
    }

    @Test
    void turnsAnAnnouncementIntoWhatWasSentAndNeverBack() {
        look("r1", NOW, "acme");
        send("r1/acme", "acme", NOW);
        look("r1", NOW, "acme");
        contacts.withdrawMessages(new Withdrawal(planned("r1", "acme"), NOW));

        var known = look("r2", NOW.plusSeconds(1), "acme").getFirst();
        assertThat(known.announced()).isEmpty();
        assertThat(known.sent()).containsExactly(sent("r1/acme", 0));
    }

    @Test
    void saysInWordsWhatWasSentAndWhatIsAnnounced() {
        assertThat(sent("q2/acme", 0).words())
                .isEqualTo("Rosa Lindgren sent \"About pumps\" to this account on 20 November 2026 (message q2/acme)");
        assertThat(new AnnouncedMessage("drew-q7", NOW).words())
                .isEqualTo("another run, drew-q7, is about to send to this account (since 20 November 2026)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社北海", "a/b#c", "Müller & Söhne", "newest", "%00"})
    void takesAnyAccountIdThatACrmCanHold(String account) {
        send("r1/" + account, account, NOW);

        assertThat(look("r2", NOW, account).getFirst().newest()).isEqualTo("r1/" + account);
    }

    @Test
    void refusesAMessageWithoutAnIdOrAnAccount() {
        assertThatThrownBy(
                        () -> contacts.withdrawMessages(new Withdrawal(List.of(new PlannedMessage("acme", " ")), NOW)))
                .hasMessage("outbox id must not be blank");
        assertThatThrownBy(() -> contacts.announceMessages(announcement("r1", NOW, new PlannedMessage(" ", "r1/acme"))))
                .hasMessage("account id must not be blank (outbox id r1/acme)");
    }

    private List<AccountContacts> look(String request, Instant at, String... accounts) {
        return contacts.announceMessages(
                        announcement(request, at, planned(request, accounts).toArray(PlannedMessage[]::new)))
                .accounts();
    }

    private static Announcement announcement(String request, Instant at, PlannedMessage... messages) {
        return new Announcement(
                "drew-" + request, List.of(messages), at, at.plus(Duration.ofDays(38)), at.minus(Duration.ofDays(14)));
    }

    private static List<PlannedMessage> planned(String request, String... accounts) {
        return Arrays.stream(accounts)
                .map(account -> new PlannedMessage(account, request + "/" + account))
                .toList();
    }

    private void send(String outboxId, String account, Instant at) {
        outbox.deliverMessage(new OutboxMessage(
                outboxId,
                "outreach",
                account,
                new Contact("Ada Quist", "CTO", "ada@acme.example"),
                "Rosa Lindgren",
                "About pumps",
                "Hello",
                new Approval("Rosa", at)));
    }

    private static AccountContacts nothing(String account) {
        return new AccountContacts(account, "", List.of(), 0, List.of(), 0);
    }

    private static SentMessage sent(String outboxId, int secondsAgo) {
        return new SentMessage(outboxId, "Rosa Lindgren", "About pumps", NOW.minusSeconds(secondsAgo));
    }
}
