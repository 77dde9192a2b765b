package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.memory.MemoryTable;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Plants facts in the memory's table. A fact that was planted before is not planted
 * again, even if workflows have written the key since: what they learned is newer. Thread-safe.
 */
public final class MemorySeed {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Set<MemoryOwner> planted = ConcurrentHashMap.newKeySet();

    /** A seed for this table. */
    public MemorySeed(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Whether memory can take the fact.
     *
     * @throws UnusableRowException if it cannot, saying why
     */
    public static void check(MemoryWrite write) {
        var problems = new ArrayList<>(MemoryLimits.problems(write.owner()));
        problems.addAll(MemoryLimits.problems(write.key(), write.value()));
        if (!problems.isEmpty()) {
            throw new UnusableRowException(String.join("; ", problems));
        }
    }

    /** Whose memory has got facts so far: their stores are to be told. */
    public Set<MemoryOwner> planted() {
        return Set.copyOf(planted);
    }

    /** Writes the fact; false if this very fact was planted before. */
    public boolean plant(MemoryWrite write, Instant at) {
        try {
            dynamoDb.updateItem(UpdateItemRequest.builder()
                    .tableName(table)
                    .key(MemoryTable.key(write.owner(), write.key()))
                    .updateExpression(
                            "SET #v = :value, pinned = :pinned, lastUpdated = :at, imported = :digest,"
                                    + " version = if_not_exists(version, :zero) + :one, writeIds = if_not_exists(writeIds, :none)")
                    .conditionExpression("attribute_not_exists(imported) OR imported <> :digest")
                    .expressionAttributeNames(Map.of("#v", "value"))
                    .expressionAttributeValues(values(write, at))
                    .build());
            planted.add(write.owner());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> values(MemoryWrite write, Instant at) {
        return Map.of(
                ":value", AttributeValue.fromS(write.value()),
                ":pinned", AttributeValue.fromBool(write.pinned()),
                ":at", AttributeValue.fromS(at.toString()),
                ":digest", AttributeValue.fromS(digest(write)),
                ":zero", AttributeValue.fromN("0"),
                ":one", AttributeValue.fromN("1"),
                ":none", AttributeValue.fromL(List.of()));
    }

    private static String digest(MemoryWrite write) {
        var content = (write.pinned() + " " + write.value()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
