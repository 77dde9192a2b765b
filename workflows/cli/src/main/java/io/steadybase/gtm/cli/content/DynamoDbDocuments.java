package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents in their table. What is read is what was stored: its hash is its id. */
public final class DynamoDbDocuments implements Documents {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource clock;

    /** The documents in this table; the client is closed with it. The clock tells what has expired. */
    public DynamoDbDocuments(DynamoDbClient dynamoDb, String table, InstantSource clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    /** The documents of the system that is deployed, with the AWS SDK's default credentials and region. */
    public static DynamoDbDocuments deployed() {
        try {
            var dynamoDb = DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .build();
            return new DynamoDbDocuments(dynamoDb, GtmDeployment.DOCUMENTS_TABLE.name(), InstantSource.system());
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Document fetch(String documentId) {
        var parts = parts(documentId);
        var first = parts.stream().findFirst().filter(part -> text(part, "part").equals("0000"));
        var name = first.map(part -> text(part, "name")).orElse("");
        if (first.isEmpty() || isExpired(first.get())) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND,
                    "no document %s: it was never stored, or its time to live is over".formatted(documentId));
        }
        var bytes = new ByteArrayOutputStream();
        parts.forEach(part -> bytes.writeBytes(Optional.ofNullable(part.get("content"))
                .map(content -> content.b().asByteArrayUnsafe())
                .orElse(new byte[0])));
        var hash = sha256(bytes.toByteArray());
        if (!hash.equals(documentId)) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "document %s is damaged: the hash of what is stored is %s, in %d of %s parts"
                            .formatted(documentId, hash, parts.size(), number(first.get(), "parts")));
        }
        return new Document(name, text(first.get(), "mediaType"), bytes.toByteArray());
    }

    private List<Map<String, AttributeValue>> parts(String documentId) {
        try {
            return dynamoDb
                    .queryPaginator(query -> query.tableName(table)
                            .consistentRead(true)
                            .keyConditionExpression("documentId = :id")
                            .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(documentId))))
                    .items()
                    .stream()
                    .toList();
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    /** DynamoDB removes expired items hours later. */
    private boolean isExpired(Map<String, AttributeValue> part) {
        return Long.parseLong(number(part, "expiresAt")) <= clock.instant().getEpochSecond();
    }

    private static String text(Map<String, AttributeValue> part, String name) {
        return Optional.ofNullable(part.get(name)).map(AttributeValue::s).orElse("");
    }

    private static String number(Map<String, AttributeValue> part, String name) {
        return Optional.ofNullable(part.get(name)).map(AttributeValue::n).orElse("0");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static CannotConnectException unreadable(SdkException cause) {
        return new CannotConnectException("the documents cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
