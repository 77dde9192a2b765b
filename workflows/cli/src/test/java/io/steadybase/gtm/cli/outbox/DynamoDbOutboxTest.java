package io.steadybase.gtm.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.outbox.OutboxEntry.Message;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.crm.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

class DynamoDbOutboxTest {
    private static final String MESSAGE = """
            {"kind":"outreach","accountId":"acme","to":{"name":"Ada","title":"CTO","email":"ada@acme.example"},\
            "from":"Brian","subject":"Hi","body":"Hello"}""";

    @Test
    void findsTheNewestOnAnyPage() {
        var table = new Table(List.of(
                List.of(item("q1/a", "2026-11-20T10:00:00Z"), item("q1/b", "2026-11-23T10:00:00Z")),
                List.of(item("q2/a", "2026-11-22T10:00:00Z"), item("q1/c", "2026-11-20T10:00:00.5Z"))));
        var found = new DynamoDbOutbox(table, "outbox").newest(null, 3);
        assertThat(found.messages()).extracting(OutboxEntry::outboxId).containsExactly("q1/b", "q2/a", "q1/c");
        assertThat(found.more()).isEqualTo(1);
        assertThat(found.complete()).isTrue();
        assertThat(found.messages().getFirst().message())
                .isEqualTo(new Message(
                        "outreach", "acme", new Contact("Ada", "CTO", "ada@acme.example"), "Brian", "Hi", "Hello"));
    }

    @Test
    void asksForTheMessagesOfOneRunOnly() {
        var table = new Table(List.of(List.of(item("q3/a", "2026-11-20T10:00:00Z"))));
        var found = new DynamoDbOutbox(table, "outbox").newest("q3", 20);
        assertThat(found.messages()).hasSize(1);
        assertThat(table.requests.getFirst().filterExpression()).isEqualTo("begins_with(outboxId, :run)");
        assertThat(table.requests.getFirst().expressionAttributeValues())
                .as("not those of q31")
                .isEqualTo(Map.of(":run", AttributeValue.fromS("q3/")));
    }

    @Test
    void stopsInAnOutboxWithoutEndAndSaysSo() {
        var page = IntStream.range(0, 3_000)
                .mapToObj(i -> item("q/" + i, "2026-11-20T10:00:00Z"))
                .toList();
        var table = new Table(List.of(page, page, page, page, page, page));
        var found = new DynamoDbOutbox(table, "outbox").newest(null, 20);
        assertThat(table.requests).hasSize(4);
        assertThat(found.messages()).hasSize(20);
        assertThat(found.more()).isEqualTo(11_980);
        assertThat(found.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    at         |                             | at must be a text, got nothing
                    at         | yesterday                   | at must be a time such as 2026-11-02T15:30:00Z, got yesterday
                    approvedBy |                             | approvedBy must be a text, got nothing
                    message    | {                           | message must be JSON: Unexpected end-of-input
                    message    | null                        | message must have kind, accountId, to, from, subject and body
                    message    | {"kind":"x","to":{}}        | message must have kind, accountId, to, from, subject and body
                    message    | {"to":"ada"}                | message must be JSON: Cannot construct instance
                    """)
    void showsAMalformedItemAsSuchAfterTheOthers(String attribute, String value, String problem) {
        var odd = new HashMap<>(item("q3/odd", "2026-11-25T10:00:00Z"));
        if (value == null) {
            odd.remove(attribute);
        } else {
            odd.put(attribute, AttributeValue.fromS(value));
        }
        var table = new Table(List.of(List.of(odd, item("q3/a", "2026-11-20T10:00:00Z"))));
        var found = new DynamoDbOutbox(table, "outbox").newest(null, 20).messages();
        assertThat(found).extracting(OutboxEntry::outboxId).containsExactly("q3/a", "q3/odd");
        assertThat(found.getFirst().problem()).isNull();
        assertThat(found.getLast().problem()).startsWith(problem);
        assertThat(found.getLast().message()).isNull();
    }

    @Test
    void saysThatTheTableCannotBeRead() {
        var table = new Table(List.of());
        assertThatThrownBy(() -> new DynamoDbOutbox(table, "outbox").newest(null, 20))
                .isInstanceOf(CannotConnectException.class)
                .hasMessageStartingWith("the outbox cannot be read: no such table");
    }

    private static Map<String, AttributeValue> item(String id, String at) {
        return Map.of(
                "outboxId", AttributeValue.fromS(id),
                "at", AttributeValue.fromS(at),
                "approvedBy", AttributeValue.fromS("sarah"),
                "message", AttributeValue.fromS(MESSAGE));
    }

    /** Gives its pages one after the other, and remembers the requests; without a page there is no table. */
    private static final class Table implements DynamoDbClient {
        private final List<List<Map<String, AttributeValue>>> pages;
        private final List<ScanRequest> requests = new ArrayList<>();

        private Table(List<List<Map<String, AttributeValue>>> pages) {
            this.pages = pages;
        }

        @Override
        public ScanResponse scan(ScanRequest request) {
            requests.add(request);
            if (pages.isEmpty()) {
                throw ResourceNotFoundException.builder()
                        .message("no such table")
                        .build();
            }
            var number = request.hasExclusiveStartKey()
                    ? Integer.parseInt(request.exclusiveStartKey().get("page").n())
                    : 0;
            var page = pages.get(number);
            var response = ScanResponse.builder().items(page).scannedCount(page.size());
            return number + 1 == pages.size()
                    ? response.build()
                    : response.lastEvaluatedKey(Map.of("page", AttributeValue.fromN(String.valueOf(number + 1))))
                            .build();
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
