package io.steadybase.gtm.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    private final Outbox outbox = new Outbox(tables.client(), tables.outbox());

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
        assertThat(new Outbox(table, "outbox")
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
                message("r1/acme", "x".repeat(Outbox.MAX_MESSAGE_BYTES), "Rosa", FIRST),
                FailureType.OVERSIZED,
                "message must be at most 389120 bytes, got ");
        assertFails(message(" ", "Hello", "Rosa", FIRST), FailureType.INVALID_INPUT, "outbox id must not be blank");
        assertFails(
                message("x".repeat(2_049), "Hello", "Rosa", FIRST),
                FailureType.INVALID_INPUT,
                "outbox id must be at most 2048 bytes, got 2049");
        var longest = "x".repeat(Outbox.MAX_MESSAGE_BYTES - 200);
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
