package io.steadybase.gtm.activities.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.outbox.OutboxActivities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The outbox in its table: a conditional put makes every delivery happen once. Thread-safe. */
public final class Outbox implements OutboxActivities {
    /** Of the 400 KB that an item can have, the message may take this much. */
    static final int MAX_MESSAGE_BYTES = 380 * 1024;

    private static final String KEY = "outboxId";

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The outbox in this table. */
    public Outbox(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public DeliveryReceipt deliverMessage(OutboxMessage message) {
        MessageForm.check(message);
        var content = content(message);
        try {
            dynamoDb.putItem(PutItemRequest.builder()
                    .tableName(table)
                    .item(item(message, content))
                    .conditionExpression("attribute_not_exists(" + KEY + ")")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            return new DeliveryReceipt(message.outboxId(), message.approval().at(), false);
        } catch (ConditionalCheckFailedException e) {
            return delivered(message, content, e.item());
        }
    }

    /** Reads consistently: a message that was put a moment ago is found. */
    @Override
    public Lookup findMessage(LookupRequest request) {
        MessageForm.checkId(request.outboxId());
        return new Lookup(dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .key(Map.of(KEY, AttributeValue.fromS(request.outboxId())))
                        .projectionExpression(KEY)
                        .build())
                .hasItem());
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
