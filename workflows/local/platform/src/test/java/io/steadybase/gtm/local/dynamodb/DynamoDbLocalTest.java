package io.steadybase.gtm.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.deployment.TableSpec.IndexSpec;
import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.process.Readiness;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class DynamoDbLocalTest {
    private static final Path LIBRARIES =
            Path.of("../dynamodb-local/target/lib").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void makesTheTablesExactlyAsSpecified() throws Exception {
        try (DynamoDbLocal local = start(null);
                DynamoDbClient client = local.client()) {
            local.createTables(GtmDeployment.TABLES);
            local.createTables(GtmDeployment.TABLES);

            assertThat(client.listTables().tableNames())
                    .containsExactlyInAnyOrderElementsOf(
                            GtmDeployment.TABLES.stream().map(TableSpec::name).toList());
            for (TableSpec spec : GtmDeployment.TABLES) {
                assertThat(described(client, spec.name())).isEqualTo(spec);
            }
        }
    }

    /** Nobody has to show credentials, so who can connect can read everything. 127.0.0.2 is another address of this machine. */
    @Test
    void listensOnOneAddressOnly() throws Exception {
        try (DynamoDbLocal local = start(null)) {
            var port = local.endpoint().getPort();
            assertThat(Readiness.accepting(port).ready()).isTrue();
            assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void refusesWhatAWebPageSends() throws Exception {
        try (DynamoDbLocal local = start(null);
                HttpClient browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(local.endpoint())
                    .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=local/20261124/us-east-1/dynamodb/aws4_request,"
                                    + " SignedHeaders=host, Signature=0")
                    .POST(BodyPublishers.ofString("{}"));

            assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            var foreign =
                    browser.send(request.header("Origin", "http://evil.example").build(), BodyHandlers.ofString());
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(foreign.body()).contains("Origin must be").doesNotContain("TableNames");
        }
    }

    @Test
    void refusesATableThatAnotherVersionMade() throws Exception {
        try (DynamoDbLocal local = start(null)) {
            local.createTables(List.of(new TableSpec("gtm-crm", "id", null, List.of(), null)));

            assertThatThrownBy(() -> local.createTables(List.of(GtmDeployment.CRM_TABLE)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("table gtm-crm must have the keys [(pk, sk), by-kind(kind, sk)], got [(id)]:"
                            + " it was made by another version, so begin in a new directory");
        }
    }

    @Test
    void keepsItsItemsWhenItIsStartedAgainWithItsFiles() throws Exception {
        Path database = directory.resolve("dynamodb");
        Map<String, AttributeValue> item = Map.of("outboxId", AttributeValue.fromS("mail-1"));
        try (DynamoDbLocal local = start(database);
                DynamoDbClient client = local.client()) {
            local.createTables(GtmDeployment.TABLES);
            client.putItem(put -> put.tableName("gtm-outbox").item(item));
        }
        try (DynamoDbLocal local = start(database);
                DynamoDbClient client = local.client()) {
            local.createTables(GtmDeployment.TABLES);

            assertThat(client.getItem(get -> get.tableName("gtm-outbox").key(item))
                            .item())
                    .isEqualTo(item);
        }
    }

    @Test
    void saysSoWhenItWasNotBuilt() {
        Path nowhere = directory.resolve("lib");

        assertThatThrownBy(() ->
                        DynamoDbLocal.start(new DynamoDbLocal.Settings(nowhere, LocalPort.free(), null, directory)))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("expected its jars in " + nowhere);
    }

    private DynamoDbLocal start(Path database) throws InterruptedException {
        return DynamoDbLocal.start(new DynamoDbLocal.Settings(LIBRARIES, LocalPort.free(), database, directory));
    }

    /** What the service says of a table, as a specification; fails on what no specification can say. */
    private static TableSpec described(DynamoDbClient client, String name) {
        TableDescription table =
                client.describeTable(wanted -> wanted.tableName(name)).table();
        assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(table.attributeDefinitions())
                .allMatch(attribute -> attribute.attributeTypeAsString().equals("S"));
        assertThat(table.localSecondaryIndexes()).isEmpty();
        var indexes = table.globalSecondaryIndexes().stream()
                .peek(index -> assertThat(index.projection())
                        .isEqualTo(Projection.builder()
                                .projectionType(ProjectionType.ALL)
                                .build()))
                .map(index -> new IndexSpec(
                        index.indexName(),
                        key(index.keySchema(), KeyType.HASH).orElseThrow(),
                        key(index.keySchema(), KeyType.RANGE).orElseThrow()))
                .toList();
        var expiry = client.describeTimeToLive(wanted -> wanted.tableName(name)).timeToLiveDescription();
        return new TableSpec(
                table.tableName(),
                key(table.keySchema(), KeyType.HASH).orElseThrow(),
                key(table.keySchema(), KeyType.RANGE).orElse(null),
                indexes,
                expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED ? expiry.attributeName() : null);
    }

    private static Optional<String> key(List<KeySchemaElement> keys, KeyType type) {
        return keys.stream()
                .filter(key -> key.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst();
    }
}
