package io.steadybase.gtm.local.dynamodb;

import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.deployment.TableSpec.IndexSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes tables as specified. A table that is there already is left alone if it is as specified, and refused if not. */
record TableCreation(DynamoDbClient client) {
    void ensure(TableSpec spec) {
        Optional<TableDescription> present = describe(spec.name());
        if (present.isEmpty()) {
            client.createTable(request(spec));
            client.waiter().waitUntilTableExists(wanted -> wanted.tableName(spec.name()));
        } else if (!keysOf(present.get()).equals(keysOf(spec))) {
            throw new IllegalStateException("table " + spec.name() + " must have the keys " + keysOf(spec) + ", got "
                    + keysOf(present.get()) + ": it was made by another version, so begin in a new directory");
        }
        expireBy(spec.timeToLiveAttribute(), spec.name());
    }

    private Optional<TableDescription> describe(String name) {
        try {
            return Optional.of(
                    client.describeTable(wanted -> wanted.tableName(name)).table());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static CreateTableRequest request(TableSpec spec) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(spec.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        keyAttributes(spec).map(TableCreation::text).toList())
                .keySchema(keySchema(spec.partitionKey(), spec.sortKey()));
        // An empty list of indexes is refused: a table without any must not name them.
        if (!spec.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    spec.indexes().stream().map(TableCreation::index).toList());
        }
        return request.build();
    }

    private static Stream<String> keyAttributes(TableSpec spec) {
        Stream<@Nullable String> table = Stream.of(spec.partitionKey(), spec.sortKey());
        Stream<String> indexes =
                spec.indexes().stream().flatMap(index -> Stream.of(index.partitionKey(), index.sortKey()));
        return Stream.concat(table.flatMap(Stream::ofNullable), indexes).distinct();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static GlobalSecondaryIndex index(IndexSpec spec) {
        return GlobalSecondaryIndex.builder()
                .indexName(spec.name())
                .keySchema(keySchema(spec.partitionKey(), spec.sortKey()))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keySchema(String partitionKey, @Nullable String sortKey) {
        return Stream.concat(
                        Stream.of(key(partitionKey, KeyType.HASH)),
                        Stream.ofNullable(sortKey).map(name -> key(name, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    /** Asking for what is in force already is an error, so ask first. */
    private void expireBy(@Nullable String attribute, String table) {
        if (attribute == null) {
            return;
        }
        TimeToLiveStatus status = client.describeTimeToLive(wanted -> wanted.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED) {
            client.updateTimeToLive(change -> change.tableName(table)
                    .timeToLiveSpecification(
                            rule -> rule.attributeName(attribute).enabled(true)));
        }
    }

    /** The keys of a table and its indexes, to compare. */
    private static List<String> keysOf(TableSpec spec) {
        Stream<String> indexes = spec.indexes().stream()
                .map(index -> index.name() + "(" + index.partitionKey() + ", " + index.sortKey() + ")")
                .sorted();
        String sortKey = spec.sortKey() == null ? "" : ", " + spec.sortKey();
        return Stream.concat(Stream.of("(" + spec.partitionKey() + sortKey + ")"), indexes)
                .toList();
    }

    private static List<String> keysOf(TableDescription table) {
        Stream<String> indexes = table.globalSecondaryIndexes().stream()
                .sorted(Comparator.comparing(GlobalSecondaryIndexDescription::indexName))
                .map(index -> index.indexName() + names(index.keySchema()));
        return Stream.concat(Stream.of(names(table.keySchema())), indexes).toList();
    }

    private static String names(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(KeySchemaElement::attributeName)
                .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }
}
