package io.steadybase.gtm.activities.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.outbox.OutboxActivities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The outbox in its table. A delivery is one transaction with the account's contacts: it happens once, and never beside another one
 * that its approver did not know of. Thread-safe.
 */
public final class Outbox implements OutboxActivities {
    /** Of the 400 KB that an item can have, the message may take this much. */
    static final int MAX_MESSAGE_BYTES = 380 * 1024;

    private static final String KEY = "outboxId";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ContactsTable contacts;
    private final CrmStore crm;

    /** The outbox in this table; contacts and CRM tell what holds a message back. */
    public Outbox(DynamoDbClient dynamoDb, String table, ContactsTable contacts, CrmStore crm) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.contacts = contacts;
        this.crm = crm;
    }

    @Override
    public DeliveryReceipt deliverMessage(OutboxMessage message) {
        MessageForm.check(message);
        var content = content(message);
        var objection = objection(message);
        if (objection.isPresent() && !isThere(message.outboxId())) {
            return withheld(message, Obstacle.OPTED_OUT, message.to().name() + objection.get());
        }
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(
                    put(message, content), of(contacts.sent(message)), of(contacts.newest(message))));
            return new DeliveryReceipt(message.outboxId(), message.approval().at(), false);
        } catch (TransactionCanceledException e) {
            return undelivered(message, content, e);
        }
    }

    /** What the CRM says against writing to this person now. Whoever has left the account may have opted out elsewhere. */
    private Optional<String> objection(OutboxMessage message) {
        return crm.file(message.accountId()).flatMap(file -> {
            var entries = file.contacts().stream()
                    .filter(contact -> contact.person()
                            .email()
                            .equalsIgnoreCase(message.to().email()))
                    .toList();
            if (entries.isEmpty()) {
                return Optional.of(" is no longer a contact of the account");
            }
            return entries.stream().anyMatch(AccountContact::optedOut)
                    ? Optional.of(" has opted out of being written to")
                    : Optional.empty();
        });
    }

    private TransactWriteItem put(OutboxMessage message, String content) {
        return of(Put.builder()
                .tableName(table)
                .item(item(message, content))
                .conditionExpression("attribute_not_exists(" + KEY + ")")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
    }

    private static TransactWriteItem of(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    /** By the first and the last of the three puts: the middle one has no condition. */
    private static DeliveryReceipt undelivered(OutboxMessage message, String content, TransactionCanceledException e) {
        var earlier = e.cancellationReasons().getFirst();
        if (isRefused(earlier)) {
            return delivered(message, content, earlier.item());
        }
        var newest = e.cancellationReasons().getLast();
        if (isRefused(newest)) {
            return withheld(
                    message,
                    Obstacle.ALREADY_CONTACTED,
                    new ContactItem(newest.item()).sent().words()
                            + ", after this run had looked: start a new run to write all the same");
        }
        throw ActivityFailedException.of(
                FailureType.UNAVAILABLE, "another message to account " + message.accountId() + " is being delivered");
    }

    private static boolean isRefused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static DeliveryReceipt withheld(OutboxMessage message, Obstacle obstacle, String reason) {
        return new DeliveryReceipt(message.outboxId(), message.approval().at(), false, new Withheld(obstacle, reason));
    }

    /** Reads consistently: a message that was put a moment ago is found. */
    @Override
    public Lookup findMessage(LookupRequest request) {
        MessageForm.checkId(request.outboxId());
        return new Lookup(isThere(request.outboxId()));
    }

    private boolean isThere(String outboxId) {
        return dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .key(Map.of(KEY, AttributeValue.fromS(outboxId)))
                        .projectionExpression(KEY)
                        .build())
                .hasItem();
    }

    private static DeliveryReceipt delivered(
            OutboxMessage message, String content, Map<String, AttributeValue> earlier) {
        var at = text(earlier, "at");
        if (!text(earlier, "message").equals(content)) {
            throw ActivityFailedException.conflict("outbox id " + message.outboxId()
                    + " was used for another message at " + at + ": a delivered message cannot be changed");
        }
        return new DeliveryReceipt(message.outboxId(), Instant.parse(at), true);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static Map<String, AttributeValue> item(OutboxMessage message, String content) {
        return Map.of(
                KEY,
                AttributeValue.fromS(message.outboxId()),
                "kind",
                AttributeValue.fromS(message.kind()),
                "accountId",
                AttributeValue.fromS(message.accountId()),
                "message",
                AttributeValue.fromS(content),
                "approvedBy",
                AttributeValue.fromS(message.approval().by()),
                "at",
                AttributeValue.fromS(message.approval().at().toString()));
    }

    /** What must be the same on every attempt; who approved it and when may differ between runs of one request. */
    private static String content(OutboxMessage message) {
        var content = json(new Content(
                message.kind(), message.accountId(), message.to(), message.from(), message.subject(), message.body()));
        var bytes = content.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_MESSAGE_BYTES) {
            throw ActivityFailedException.of(
                    FailureType.OVERSIZED,
                    "message must be at most " + MAX_MESSAGE_BYTES + " bytes, got " + bytes + " (outbox id "
                            + message.outboxId() + ")");
        }
        return content;
    }

    private static String json(Content content) {
        try {
            return WireJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always JSON", e);
        }
    }

    private record Content(String kind, String accountId, Contact to, String from, String subject, String body) {}
}
