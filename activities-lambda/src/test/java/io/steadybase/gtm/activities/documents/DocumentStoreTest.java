package io.steadybase.gtm.activities.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DocumentStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final DocumentStore store = new DocumentStore(tables.client(), tables.documents());

    @Test
    void keepsADocumentUnderTheHashOfItsBytes() {
        var file = store.store("a.md", "text/markdown", "abc".getBytes(StandardCharsets.UTF_8), NOON);

        assertThat(file.documentId()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(file.bytes()).isEqualTo(3);
        var item = items().getFirst();
        assertThat(item.get("documentId").s()).isEqualTo(file.documentId());
        assertThat(item.get("name").s()).isEqualTo("a.md");
        assertThat(item.get("mediaType").s()).isEqualTo("text/markdown");
        assertThat(item.get("expiresAt").n())
                .isEqualTo(String.valueOf(NOON.plus(Duration.ofDays(400)).getEpochSecond()));
    }

    @Test
    void storesTheSameBytesOnce() {
        var bytes = new byte[500_000];
        assertThat(store.store("a.pptx", "x/y", bytes, NOON))
                .isEqualTo(store.store("a.pptx", "x/y", bytes, NOON.plusSeconds(60)));
        assertThat(items()).hasSize(2);
    }

    @Test
    void storesTheLargestDocumentInPartsThatAnItemCanHold() {
        var bytes = new byte[DocumentStore.MAX_BYTES];
        new Random(1).nextBytes(bytes);

        store.store("a.pptx", "x/y", bytes, NOON);

        assertThat(items()).hasSize(14);
        assertThat(items())
                .allSatisfy(item -> assertThat(item.get("content").b().asByteArray())
                        .hasSizeLessThanOrEqualTo(DocumentStore.PART_BYTES));
        assertThat(items().stream()
                        .mapToInt(item -> item.get("content").b().asByteArray().length)
                        .sum())
                .isEqualTo(bytes.length);
    }

    @Test
    void refusesALargerOneWithItsSize() {
        assertThatThrownBy(() -> store.store("a.pptx", "x/y", new byte[DocumentStore.MAX_BYTES + 1], NOON))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.OVERSIZED))
                .hasMessage("document must be at most 5242880 bytes, got 5242881 (a.pptx)");
        assertThat(items()).isEmpty();
    }

    @Test
    void storesAnEmptyDocumentToo() {
        store.store("a.md", "text/markdown", new byte[0], NOON);
        assertThat(items()).hasSize(1);
    }

    private List<Map<String, AttributeValue>> items() {
        return tables.client().scanPaginator(scan -> scan.tableName(tables.documents())).items().stream()
                .toList();
    }
}
