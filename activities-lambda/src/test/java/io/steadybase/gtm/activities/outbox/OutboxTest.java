package io.steadybase.gtm.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.NoticeReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.outbox.OutboxActivities.Withheld;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class OutboxTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T10:05:00Z");
    private static final Contact ADA = new Contact("Ada Quist", "CTO", "ada@acme.example");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final InMemoryCrm crm = new InMemoryCrm();
    private final ContactsTable contacts = new ContactsTable(tables.client(), tables.contacts());
    private final Outbox outbox = new Outbox(tables.client(), tables.outbox(), contacts, crm);

    @Test
    void deliversOnceHoweverOftenItIsAsked() {
        assertThat(outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST)))
                .isEqualTo(new DeliveryReceipt("r1/acme", FIRST, false));
        assertThat(outbox.deliverMessage(message("r1/acme", "Hello", "Adam", LATER)))
                .as("the same message, approved by somebody else in a later run")
                .isEqualTo(new DeliveryReceipt("r1/acme", FIRST, true));
        assertThat(tables.client().scan(scan -> scan.tableName(tables.outbox())).count())
                .isEqualTo(1);
    }

    @Test
    void keepsEverythingThatSendingNeeds() {
        outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST));
        var item = stored();
        assertThat(item.get("message").s())
                .isEqualTo(
                        "{\"kind\":\"outreach\",\"accountId\":\"acme\",\"to\":{\"name\":\"Ada Quist\",\"title\":\"CTO\","
                                + "\"email\":\"ada@acme.example\"},\"from\":\"Rosa Lindgren\",\"subject\":\"About pumps\","
                                + "\"body\":\"Hello\"}");
        assertThat(item.get("kind").s()).isEqualTo("outreach");
        assertThat(item.get("approvedBy").s()).isEqualTo("Rosa");
    }

    @Test
    void keepsTheMessageThatWasDeliveredFirst() {
        outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST));
        assertThatThrownBy(() -> outbox.deliverMessage(message("r1/acme", "Hello again", "Rosa", LATER)))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFLICT))
                .hasMessage("outbox id r1/acme was used for another message at 2026-11-20T10:00:00Z:"
                        + " a delivered message cannot be changed");
        assertThat(stored().get("message").s()).contains("\"body\":\"Hello\"");
    }

    @Test
    void withholdsAMessageToAContactThatHasOptedOut() {
        optOut("ADA@acme.example");

        assertThat(outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST)))
                .isEqualTo(new DeliveryReceipt(
                        "r1/acme",
                        FIRST,
                        false,
                        new Withheld(Obstacle.OPTED_OUT, "Ada Quist has opted out of being written to")));
        assertThat(outbox.findMessage(new LookupRequest("r1/acme")).found()).isFalse();
    }

    @Test
    void deliversThoughSomebodyElseAtTheAccountHasOptedOut() {
        contacts(contact("ada@acme.example", false), contact("somebody.else@acme.example", true));

        assertThat(outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST))
                        .withheld())
                .isNull();
    }

    /** Whoever has moved to another account may have opted out there. */
    @Test
    void withholdsAMessageToWhomIsNoLongerAContactOfTheAccount() {
        contacts(contact("somebody.else@acme.example", false));

        assertThat(outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST))
                        .withheld())
                .isEqualTo(new Withheld(Obstacle.OPTED_OUT, "Ada Quist is no longer a contact of the account"));
    }

    @Test
    void keepsSayingThatAMessageWasDeliveredThoughItsContactOptsOutAndOthersWriteToo() {
        outbox.deliverMessage(knowing("", "r1/acme"));
        outbox.deliverMessage(knowing("r1/acme", "r2/acme"));
        optOut("ada@acme.example");

        assertThat(outbox.deliverMessage(knowing("", "r1/acme")))
                .isEqualTo(new DeliveryReceipt("r1/acme", FIRST, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r0/acme"})
    void withholdsAMessageIfAnotherWasSentThatItsApproverCouldNotKnowOf(String known) {
        outbox.deliverMessage(knowing("", "r0/acme"));
        outbox.deliverMessage(knowing("r0/acme", "r1/acme"));

        assertThat(outbox.deliverMessage(knowing(known, "r2/acme")).withheld())
                .isEqualTo(new Withheld(
                        Obstacle.ALREADY_CONTACTED,
                        "Rosa Lindgren sent \"About pumps\" to this account on 20 November 2026 (message r1/acme), after"
                                + " this run had looked: start a new run to write all the same"));
        assertThat(outbox.findMessage(new LookupRequest("r2/acme")).found()).isFalse();
        assertThat(outbox.deliverMessage(knowing("r1/acme", "r3/acme")).withheld())
                .isNull();
        assertThat(outbox.deliverMessage(knowing(null, "r4/acme")).withheld())
                .as("nobody looked")
                .isNull();
    }

    @Test
    void deliversOneOfManyThatComeAtTheSameMoment() {
        var withheld = IntStream.range(0, 8)
                .boxed()
                .gather(Gatherers.mapConcurrent(8, i -> untilAnswered(knowing("", "r" + i + "/acme"))))
                .filter(receipt -> receipt.withheld() != null)
                .count();

        assertThat(withheld).isEqualTo(7);
        assertThat(tables.client().scan(scan -> scan.tableName(tables.outbox())).count())
                .isEqualTo(1);
    }

    /** What passes is tried again, as Temporal does. */
    private DeliveryReceipt untilAnswered(OutboxMessage message) {
        while (true) {
            try {
                return outbox.deliverMessage(message);
            } catch (ActivityFailedException e) {
                assertThat(e.type()).isEqualTo(FailureType.UNAVAILABLE);
            }
        }
    }

    private void optOut(String email) {
        contacts(contact(email, true));
    }

    private void contacts(AccountContact... contacts) {
        var account = new Account("acme", "Acme", "software", null, null, null, null, null);
        crm.add(account, List.of(contacts), List.of());
    }

    private static AccountContact contact(String email, boolean optedOut) {
        return new AccountContact(email, "acme", new Contact("Ada Quist", "CTO", email), optedOut);
    }

    private static OutboxMessage knowing(@Nullable String newest, String outboxId) {
        return new OutboxMessage(
                outboxId,
                "outreach",
                "acme",
                ADA,
                "Rosa Lindgren",
                "About pumps",
                "Hello",
                new Approval("Rosa", FIRST, newest));
    }

    @Test
    void putsANoticeThereOnceHoweverOftenItIsAsked() {
        assertThat(outbox.notifyTeam(notice("VP Support", "T-1 waits", FIRST)))
                .isEqualTo(new NoticeReceipt("ticket-T-1/escalation/1", FIRST, false));
        assertThat(outbox.notifyTeam(notice("VP Support", "T-1 waits", LATER)))
                .isEqualTo(new NoticeReceipt("ticket-T-1/escalation/1", FIRST, true));
        assertThat(stored().get("message").s())
                .isEqualTo("{\"kind\":\"escalation\",\"accountId\":\"\",\"to\":{\"name\":\"VP Support\",\"title\":\"\","
                        + "\"email\":\"\"},\"from\":\"health-monitor\",\"subject\":\"T-1 waits\",\"body\":\"Look.\"}");
    }

    @Test
    void keepsTheNoticeThatWasPutThereFirst() {
        outbox.notifyTeam(notice("VP Support", "T-1 waits", FIRST));
        assertThatThrownBy(() -> outbox.notifyTeam(notice("CTO", "T-1 waits", LATER)))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFLICT))
                .hasMessageStartingWith("outbox id ticket-T-1/escalation/1 was used for another message at ");
    }

    @ParameterizedTest
    @CsvSource({
        "' ',hello,to must not be blank (outbox id ticket-T-1/escalation/1)",
        "'a\nb',hello,'to must hold no line break or other control character, got U+000A'",
        "VP Support,'a\nb','subject must hold no line break or other control character, got U+000A'"
    })
    void refusesANoticeToNobodyAndALineBreakInItsHeaders(String to, String subject, String problem) {
        assertThatThrownBy(() -> outbox.notifyTeam(notice(to, subject, FIRST)))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.INVALID_INPUT))
                .hasMessageStartingWith(problem);
    }

    private static TeamNotice notice(String to, String subject, Instant at) {
        return new TeamNotice(
                "ticket-T-1/escalation/1", "escalation", to, "health-monitor", null, subject, "Look.", at);
    }

    @Test
    void findsAMessageOnceItIsThere() {
        assertThat(outbox.findMessage(new LookupRequest("r1/acme")).found()).isFalse();
        outbox.deliverMessage(message("r1/acme", "Hello", "Rosa", FIRST));
        assertThat(outbox.findMessage(new LookupRequest("r1/acme")).found()).isTrue();
        assertThat(outbox.findMessage(new LookupRequest("r1/acm")).found()).isFalse();
        assertThatThrownBy(() -> outbox.findMessage(new LookupRequest(" "))).hasMessage("outbox id must not be blank");
    }

    @Test
    void looksUpConsistentlySoThatAMessagePutAMomentAgoIsFound() {
        var table = new ReadTable();
        assertThat(new Outbox(table, "outbox", new ContactsTable(table, "contacts"), crm)
                        .findMessage(new LookupRequest("r1/acme"))
                        .found())
                .isFalse();
        assertThat(table.reads).extracting(GetItemRequest::consistentRead).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社北海", "a/b#c", "Müller & Söhne", "..", "%00"})
    void takesAnyAccountIdThatACrmCanHold(String accountId) {
        var id = "r1/" + accountId;
        var message = new OutboxMessage(
                id, "outreach", accountId, ADA, "Rosa", "About pumps", "Hello", new Approval("Rosa", FIRST));
        assertThat(outbox.deliverMessage(message)).isEqualTo(new DeliveryReceipt(id, FIRST, false));
        assertThat(outbox.deliverMessage(message)).isEqualTo(new DeliveryReceipt(id, FIRST, true));
        assertThat(outbox.findMessage(new LookupRequest(id)).found()).isTrue();
        assertThat(stored().get("accountId").s()).isEqualTo(accountId);
    }

    @Test
    void refusesMessagesThatTheTableCannotHoldAndIdsThatAreBlank() {
        assertFails(
                message("r1/acme", "x".repeat(OutboxItem.MAX_MESSAGE_BYTES), "Rosa", FIRST),
                FailureType.OVERSIZED,
                "message must be at most 389120 bytes, got ");
        assertFails(message(" ", "Hello", "Rosa", FIRST), FailureType.INVALID_INPUT, "outbox id must not be blank");
        assertFails(
                message("x".repeat(1_001), "Hello", "Rosa", FIRST),
                FailureType.INVALID_INPUT,
                "outbox id must be at most 1000 bytes, got 1001");
        var longest = "x".repeat(OutboxItem.MAX_MESSAGE_BYTES - 200);
        assertThat(outbox.deliverMessage(message("r1/acme", longest, "Rosa", FIRST))
                        .duplicate())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\nBcc: all@evil.example",
                "a\nb",
                "a\rb",
                "a\0b",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b"
            })
    void refusesALineBreakInWhatBecomesAHeader(String text) {
        var approval = new Approval("Rosa", FIRST);
        assertBreaksOut(new OutboxMessage("r1/acme", "outreach", "acme", ADA, "Rosa", text, "x", approval), "subject");
        assertBreaksOut(new OutboxMessage("r1/acme", "outreach", "acme", ADA, text, "Hi", "x", approval), "from");
        assertBreaksOut(to(new Contact(text, "CTO", "ada@acme.example")), "name of the contact");
        assertBreaksOut(to(new Contact("Ada", "CTO", text)), "e-mail of the contact");
        assertBreaksOut(to(new Contact("Ada", text, "ada@acme.example")), "title of the contact");
        assertThat(tables.client().scan(scan -> scan.tableName(tables.outbox())).count())
                .isZero();
    }

    @Test
    void refusesAMessageToNobody() {
        assertFails(
                to(new Contact("Ada", "CTO", " ")),
                FailureType.INVALID_INPUT,
                "e-mail of the contact must not be blank (outbox id r1/acme)");
    }

    private void assertBreaksOut(OutboxMessage message, String field) {
        assertFails(
                message,
                FailureType.INVALID_INPUT,
                field + " must hold no line break or other control character, got U+");
    }

    private void assertFails(OutboxMessage message, FailureType type, String text) {
        assertThatThrownBy(() -> outbox.deliverMessage(message))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(type))
                .hasMessageStartingWith(text);
    }

    private Map<String, AttributeValue> stored() {
        return tables.client()
                .scan(scan -> scan.tableName(tables.outbox()))
                .items()
                .getFirst();
    }

    private static OutboxMessage to(Contact contact) {
        return new OutboxMessage(
                "r1/acme", "outreach", "acme", contact, "Rosa", "About pumps", "x", new Approval("Rosa", FIRST));
    }

    private static OutboxMessage message(String id, String body, String approvedBy, Instant at) {
        return new OutboxMessage(
                id, "outreach", "acme", ADA, "Rosa Lindgren", "About pumps", body, new Approval(approvedBy, at));
    }

    /** Empty, and keeps what it is asked: DynamoDB Local is consistent whatever one asks for. */
    private static final class ReadTable implements DynamoDbClient {
        private final List<GetItemRequest> reads = new ArrayList<>();

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            reads.add(request);
            return GetItemResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
