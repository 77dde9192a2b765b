package io.steadybase.gtm.activities.documents;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.dispatch.FailureType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps documents for {@link #KEPT}: the same bytes once, however often they are stored. Thread-safe. */
public final class DocumentStore {
    /** The largest document, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** How long a document is kept after it was last stored. */
    public static final Duration KEPT = Duration.ofDays(400);

    /** Of the 400 KB that an item can have, the bytes may take this much. */
    static final int PART_BYTES = 380 * 1024;

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** A store in this table. */
    public DocumentStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Stores a document. The first part comes last: whoever finds it finds the others.
     *
     * @param at when it is stored, from the workflow
     * @throws ActivityFailedException {@code OVERSIZED} if it is larger than {@link #MAX_BYTES}
     */
    public StoredFile store(String name, String mediaType, byte[] bytes, Instant at) {
        if (bytes.length > MAX_BYTES) {
            throw ActivityFailedException.of(
                    FailureType.OVERSIZED,
                    "document must be at most %d bytes, got %d (%s)".formatted(MAX_BYTES, bytes.length, name));
        }
        var file = new StoredFile(sha256(bytes), name, mediaType, bytes.length);
        var parts = Math.max(1, Math.ceilDiv(bytes.length, PART_BYTES));
        for (int part = parts - 1; part > 0; part--) {
            put(part(file, part, bytes, at));
        }
        var first = part(file, 0, bytes, at);
        first.put("name", AttributeValue.fromS(name));
        first.put("mediaType", AttributeValue.fromS(mediaType));
        first.put("storedAt", AttributeValue.fromS(at.toString()));
        first.put("parts", number(parts));
        first.put("size", number(bytes.length));
        put(first);
        return file;
    }

    private static Map<String, AttributeValue> part(StoredFile file, int part, byte[] bytes, Instant at) {
        var from = part * PART_BYTES;
        var content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
        var item = new HashMap<String, AttributeValue>();
        item.put("documentId", AttributeValue.fromS(file.documentId()));
        item.put("part", AttributeValue.fromS("%04d".formatted(part)));
        item.put("content", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(content)));
        item.put("expiresAt", number(at.plus(KEPT).getEpochSecond()));
        return item;
    }

    private void put(Map<String, AttributeValue> item) {
        dynamoDb.putItem(request -> request.tableName(table).item(item));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
