package io.steadybase.gtm.activities.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.outbox.DeliveryActivities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The outbox in its table: a conditional put makes every delivery happen once. Thread-safe. */
public final class Outbox implements DeliveryActivities {
    /** Of the 400 KB that an item can have, the message may take this much. */
    static final int MAX_MESSAGE_BYTES = 380 * 1024;

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The outbox in this table. */
    public Outbox(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public DeliveryReceipt deliver(Delivery delivery) {
        var message = message(delivery);
        try {
            dynamoDb.putItem(PutItemRequest.builder()
                    .tableName(table)
                    .item(item(delivery, message))
                    .conditionExpression("attribute_not_exists(outboxId)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            return new DeliveryReceipt(delivery.outboxId(), delivery.at(), false);
        } catch (ConditionalCheckFailedException e) {
            return delivered(delivery, message, e.item());
        }
    }

    private static DeliveryReceipt delivered(Delivery delivery, String message, Map<String, AttributeValue> earlier) {
        var at = text(earlier, "at");
        if (!text(earlier, "message").equals(message)) {
            throw ActivityFailedException.conflict("outbox id " + delivery.outboxId()
                    + " was used for another message at " + at + ": a delivered message cannot be changed");
        }
        return new DeliveryReceipt(delivery.outboxId(), Instant.parse(at), true);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static Map<String, AttributeValue> item(Delivery delivery, String message) {
        return Map.of(
                "outboxId", AttributeValue.fromS(delivery.outboxId()),
                "accountId", AttributeValue.fromS(delivery.draft().accountId()),
                "message", AttributeValue.fromS(message),
                "approvedBy", AttributeValue.fromS(delivery.approvedBy()),
                "at", AttributeValue.fromS(delivery.at().toString()));
    }

    /** What must be the same on every attempt; who approved it and when may differ between runs of one request. */
    private static String message(Delivery delivery) {
        if (delivery.outboxId().isBlank()) {
            throw ActivityFailedException.invalidInput("outbox id must not be blank");
        }
        var message = json(new Message(delivery.owner(), delivery.draft()));
        var bytes = message.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_MESSAGE_BYTES) {
            throw ActivityFailedException.of(
                    FailureType.OVERSIZED,
                    "message must be at most " + MAX_MESSAGE_BYTES + " bytes, got " + bytes + " (outbox id "
                            + delivery.outboxId() + ")");
        }
        return message;
    }

    private static String json(Message message) {
        try {
            return WireJson.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always JSON", e);
        }
    }

    private record Message(String from, Draft draft) {}
}
