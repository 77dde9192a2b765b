package io.steadybase.gtm.cli.outbox;

import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The outbox in its table. A scan, one page of at most 1 MB at a time and no further than {@link Outbox#MOST_READ} messages: the
 * table knows its messages by id only, and an index for a list that a person asks for now and then would cost with every message.
 */
public final class DynamoDbOutbox implements Outbox {
    private static final Comparator<OutboxEntry> OLDEST_FIRST = Comparator.<OutboxEntry, Instant>comparing(
                    entry -> Objects.requireNonNullElse(entry.at(), Instant.MIN))
            .thenComparing(OutboxEntry::outboxId);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The outbox in this table; the client is closed with it. */
    public DynamoDbOutbox(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** The outbox of the system that is deployed, with the AWS SDK's default credentials and region. */
    public static DynamoDbOutbox deployed() {
        try {
            var dynamoDb = DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();
            return new DynamoDbOutbox(dynamoDb, GtmDeployment.OUTBOX_TABLE.name());
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Found newest(@Nullable String run, int most) {
        var newest = new PriorityQueue<>(OLDEST_FIRST);
        var matching = 0;
        var read = 0;
        Map<String, AttributeValue> from = Map.of();
        do {
            var page = page(run, from);
            for (var item : page.items()) {
                newest.add(new OutboxItem(item).read());
                if (newest.size() > most) {
                    newest.remove();
                }
            }
            matching += page.items().size();
            read += page.scannedCount();
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty() && read < MOST_READ);
        var messages = new ArrayList<>(newest);
        messages.sort(OLDEST_FIRST.reversed());
        return new Found(messages, matching - messages.size(), from.isEmpty());
    }

    private ScanResponse page(@Nullable String run, Map<String, AttributeValue> from) {
        var request = ScanRequest.builder().tableName(table).consistentRead(true);
        if (!from.isEmpty()) {
            request.exclusiveStartKey(from);
        }
        if (run != null) {
            request.filterExpression("begins_with(outboxId, :run)")
                    .expressionAttributeValues(Map.of(":run", AttributeValue.fromS(run + "/")));
        }
        try {
            return dynamoDb.scan(request.build());
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    private static CannotConnectException unreadable(SdkException cause) {
        return new CannotConnectException("the outbox cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
