package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryTableActivities;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadedMemories;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the memory table, which imports plant facts in, and which was memory itself before there were stores. Thread-safe. */
public final class MemoryTable implements MemoryTableActivities {
    private static final int MOST_BYTES_OF_A_PAGE = 400_000;
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
    public LoadedMemories loadMemories(LoadRequest request) {
        var page = new ArrayList<Memory>();
        var left = (long) MOST_BYTES_OF_A_PAGE;
        for (var item : (Iterable<MemoryItem>) items(request)::iterator) {
            var memory = item.memory();
            if (left < 0) {
                return new LoadedMemories(page, page.getLast().key());
            }
            if (!item.expired(clock.instant()) && memory.lastUpdated().isAfter(request.since())) {
                page.add(memory);
                left -= MemoryLimits.bytes(memory.key(), memory.value());
            }
        }
        return new LoadedMemories(page, null);
    }

    private Stream<MemoryItem> items(LoadRequest request) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#o = :owner")
                .expressionAttributeNames(Map.of("#o", "owner"))
                .expressionAttributeValues(
                        Map.of(":owner", AttributeValue.fromS(MemoryItem.partition(request.owner()))));
        if (request.afterKey() != null) {
            query.exclusiveStartKey(key(request.owner(), request.afterKey()));
        }
        return dynamoDb.queryPaginator(query.build()).items().stream()
                .map(item -> new MemoryItem(request.owner(), item));
    }

    /** Where a fact is kept. */
    public static Map<String, AttributeValue> key(MemoryOwner owner, String key) {
        return Map.of("owner", AttributeValue.fromS(MemoryItem.partition(owner)), "key", AttributeValue.fromS(key));
    }
}
