package io.steadybase.gtm.cli.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.connection.CannotConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

class DynamoDbDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** Of "abc". */
    private static final String ID = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void putsThePartsOfADocumentTogether() {
        var document = documents(List.of(part(0, "ab"), part(1, "c"))).fetch(ID);

        assertThat(document.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(document.name()).isEqualTo("a.md");
        assertThat(document.mediaType()).isEqualTo("text/markdown");
    }

    @Test
    void refusesADocumentThatIsNotWhatWasStored() {
        assertThatThrownBy(() -> documents(List.of(part(0, "ab"))).fetch(ID))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("document " + ID + " is damaged: the hash of what is stored is fb8e20fc")
                .hasMessageEndingWith("in 1 of 2 parts");
    }

    @Test
    void doesNotFindWhatHasExpiredOrWasNeverStored() {
        var expired = new HashMap<>(part(0, "abc"));
        expired.put("expiresAt", AttributeValue.fromN(Long.toString(NOW.getEpochSecond())));

        for (var documents :
                List.of(documents(List.of()), documents(List.of(expired)), documents(List.of(part(1, "c"))))) {
            assertThatThrownBy(() -> documents.fetch(ID)).hasMessageStartingWith("no document " + ID);
        }
    }

    @Test
    void saysThatTheTableCannotBeRead() {
        var broken = new Table(List.of()) {
            @Override
            public QueryResponse query(QueryRequest request) {
                throw ResourceNotFoundException.builder().message("no table").build();
            }
        };
        assertThatThrownBy(() -> new DynamoDbDocuments(broken, "documents", () -> NOW).fetch(ID))
                .isInstanceOf(CannotConnectException.class)
                .hasMessageStartingWith("the documents cannot be read: no table");
    }

    private static Map<String, AttributeValue> part(int number, String content) {
        return Map.of(
                "part", AttributeValue.fromS("%04d".formatted(number)),
                "name", AttributeValue.fromS("a.md"),
                "mediaType", AttributeValue.fromS("text/markdown"),
                "parts", AttributeValue.fromN("2"),
                "content", AttributeValue.fromB(SdkBytes.fromUtf8String(content)),
                "expiresAt",
                        AttributeValue.fromN(Long.toString(NOW.plusSeconds(1).getEpochSecond())));
    }

    private static DynamoDbDocuments documents(List<Map<String, AttributeValue>> parts) {
        return new DynamoDbDocuments(new Table(parts), "documents", () -> NOW);
    }

    /** A table with these items. */
    private static class Table implements DynamoDbClient {
        private final List<Map<String, AttributeValue>> items;

        Table(List<Map<String, AttributeValue>> items) {
            this.items = items;
        }

        @Override
        public QueryResponse query(QueryRequest request) {
            assertThat(request.expressionAttributeValues().get(":id").s()).isEqualTo(ID);
            return QueryResponse.builder().items(items).build();
        }

        @Override
        public QueryIterable queryPaginator(QueryRequest request) {
            return new QueryIterable(this, request);
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
