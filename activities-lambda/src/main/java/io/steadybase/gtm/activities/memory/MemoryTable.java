package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryWrite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Memory in its table. Every item keeps the ids of its latest {@value #WRITE_IDS_KEPT} writes, so that a write that is
 * repeated, even after others, changes nothing. What a session remembers expires {@link #SESSION_LIFE} after its last write,
 * in case nobody ends the session. Thread-safe.
 */
public final class MemoryTable implements MemoryActivities {
    /** How long a session's memory is kept after its last write. */
    static final Duration SESSION_LIFE = Duration.ofDays(1);

    private static final int WRITE_IDS_KEPT = 20;
    private static final int TRIES = 5;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource clock;

    /** Memory in this table; the clock tells what has expired. */
    public MemoryTable(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Recollection recallMemory(RecallRequest request) {
        request.owners().forEach(MemoryLimits::check);
        if (request.maxBytes() < 1) {
            throw ActivityFailedException.invalidInput("maxBytes must be at least 1, got " + request.maxBytes());
        }
        var selections = request.owners().stream()
                .distinct()
                .sorted(Comparator.comparing(MemoryOwner::scope).thenComparing(MemoryOwner::ownerId))
                .map(owner -> select(owner, request))
                .toList();
        return new Recollection(
                selections.stream()
                        .flatMap(selection -> selection.entries().stream())
                        .toList(),
                selections.stream().mapToInt(MemorySelection::omitted).sum());
    }

    private MemorySelection select(MemoryOwner owner, RecallRequest request) {
        var selection = new MemorySelection(request.maxBytes());
        var prefixes = request.keyPrefixes().isEmpty() || request.keyPrefixes().contains("")
                ? List.of("")
                : request.keyPrefixes();
        for (var prefix : prefixes) {
            selection.take(items(owner, prefix)
                    .filter(item -> !item.expired(clock.instant()))
                    .map(MemoryItem::entry)
                    .toList());
        }
        return selection;
    }

    private Stream<MemoryItem> items(MemoryOwner owner, String keyPrefix) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":owner", AttributeValue.fromS(MemoryItem.partition(owner)));
        if (!keyPrefix.isEmpty()) {
            values.put(":prefix", AttributeValue.fromS(keyPrefix));
        }
        var request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression(
                        keyPrefix.isEmpty() ? "#o = :owner" : "#o = :owner AND begins_with(#k, :prefix)")
                .expressionAttributeNames(
                        keyPrefix.isEmpty() ? Map.of("#o", "owner") : Map.of("#o", "owner", "#k", "key"))
                .expressionAttributeValues(values)
                .build();
        return dynamoDb.queryPaginator(request).items().stream().map(item -> new MemoryItem(owner, item));
    }

    @Override
    public Remembered remember(RememberRequest request) {
        MemoryLimits.check(request);
        var written = (int) request.writes().stream()
                .filter(write -> remember(request, write))
                .count();
        return new Remembered(written, request.writes().size() - written);
    }

    /** False if an earlier attempt wrote it. Another writer may come between reading and writing: then both are done again. */
    private boolean remember(RememberRequest request, MemoryWrite write) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var present = item(write);
            if (present.map(item -> item.writeIds().contains(request.writeId())).orElse(false)) {
                return false;
            }
            if (put(request, write, present)) {
                return true;
            }
        }
        throw ActivityFailedException.of(
                FailureType.UNAVAILABLE,
                "key " + write.key() + " of " + MemoryItem.partition(write.owner())
                        + " is being written by others: gave up after " + TRIES + " tries");
    }

    private Optional<MemoryItem> item(MemoryWrite write) {
        var response = dynamoDb.getItem(GetItemRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .key(key(write))
                .build());
        return response.hasItem() ? Optional.of(new MemoryItem(write.owner(), response.item())) : Optional.empty();
    }

    /** An update and not a put: attributes of others, such as the import's, stay. */
    private boolean put(RememberRequest request, MemoryWrite write, Optional<MemoryItem> present) {
        var version = present.map(MemoryItem::version).orElse(0L);
        var values = values(request, write, present, version + 1);
        if (present.isPresent()) {
            values.put(":present", AttributeValue.fromN(Long.toString(version)));
        }
        var session = write.owner().scope() == MemoryScope.SESSION;
        try {
            dynamoDb.updateItem(UpdateItemRequest.builder()
                    .tableName(table)
                    .key(key(write))
                    .updateExpression("SET #v = :value, pinned = :pinned, version = :version, lastUpdated = :at,"
                            + " writeIds = :writeIds" + (session ? ", expiresAt = :expiresAt" : ""))
                    .conditionExpression(present.isPresent() ? "version = :present" : "attribute_not_exists(version)")
                    .expressionAttributeNames(Map.of("#v", "value"))
                    .expressionAttributeValues(values)
                    .build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> values(
            RememberRequest request, MemoryWrite write, Optional<MemoryItem> present, long version) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":value", AttributeValue.fromS(write.value()));
        values.put(":pinned", AttributeValue.fromBool(write.pinned()));
        values.put(":version", AttributeValue.fromN(Long.toString(version)));
        values.put(":at", AttributeValue.fromS(request.at().toString()));
        values.put(":writeIds", writeIds(present, request.writeId()));
        if (write.owner().scope() == MemoryScope.SESSION) {
            values.put(":expiresAt", epochSecond(request.at().plus(SESSION_LIFE)));
        }
        return values;
    }

    private static AttributeValue epochSecond(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }

    private static AttributeValue writeIds(Optional<MemoryItem> present, String writeId) {
        var ids = new ArrayList<>(present.map(MemoryItem::writeIds).orElse(List.of()));
        ids.add(writeId);
        Collection<String> latest = ids.subList(Math.max(0, ids.size() - WRITE_IDS_KEPT), ids.size());
        return AttributeValue.fromL(latest.stream().map(AttributeValue::fromS).toList());
    }

    /** Where a fact is kept. */
    public static Map<String, AttributeValue> key(MemoryWrite write) {
        return Map.of(
                "owner", AttributeValue.fromS(MemoryItem.partition(write.owner())),
                "key", AttributeValue.fromS(write.key()));
    }
}
