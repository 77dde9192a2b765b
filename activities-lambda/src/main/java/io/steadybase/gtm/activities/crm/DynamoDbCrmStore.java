package io.steadybase.gtm.activities.crm;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The CRM in its table. Queries only, never a scan. Thread-safe. */
public final class DynamoDbCrmStore implements CrmStore {
    private final DynamoDbClient dynamoDb;
    private final String table;

    /** The CRM in this table. */
    public DynamoDbCrmStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<Account> accounts() {
        return query(QueryRequest.builder()
                        .indexName(CrmKeys.KIND_INDEX)
                        .keyConditionExpression("#kind = :kind")
                        .expressionAttributeNames(Map.of("#kind", CrmKeys.KIND))
                        .expressionAttributeValues(Map.of(":kind", AttributeValue.fromS(CrmKeys.ACCOUNT_KIND))))
                .map(ItemReader::account)
                .toList();
    }

    /** Reads the account's partition from the contacts on: calls sort before them and are large. */
    @Override
    public Optional<AccountFile> file(String accountId) {
        var items = query(range(accountId, "sk >= :from", Map.of(":from", AttributeValue.fromS(CrmKeys.CONTACT))))
                .toList();
        return items.stream()
                .filter(ItemReader::isProfile)
                .findFirst()
                .map(profile -> new AccountFile(
                        profile.account(),
                        items.stream()
                                .filter(ItemReader::isContact)
                                .map(ItemReader::contact)
                                .toList(),
                        items.stream()
                                .filter(ItemReader::isOpportunity)
                                .map(ItemReader::opportunity)
                                .toList()));
    }

    @Override
    public List<CallTranscript> calls(String accountId, Instant from, Instant to) {
        var bounds = Map.of(
                ":from", AttributeValue.fromS(CrmKeys.callsAt(from)), ":to", AttributeValue.fromS(CrmKeys.callsAt(to)));
        return query(range(accountId, "sk BETWEEN :from AND :to", bounds))
                .map(ItemReader::call)
                .toList();
    }

    private static QueryRequest.Builder range(String accountId, String sort, Map<String, AttributeValue> bounds) {
        var values = new HashMap<>(bounds);
        values.put(":pk", AttributeValue.fromS(CrmKeys.partition(accountId)));
        return QueryRequest.builder()
                .keyConditionExpression("pk = :pk AND " + sort)
                .expressionAttributeValues(values);
    }

    private Stream<ItemReader> query(QueryRequest.Builder request) {
        return dynamoDb.queryPaginator(request.tableName(table).build()).items().stream()
                .map(ItemReader::new);
    }
}
