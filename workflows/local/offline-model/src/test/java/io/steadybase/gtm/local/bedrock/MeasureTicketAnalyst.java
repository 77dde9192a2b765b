package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well the rules do on tickets that people have judged. Run by name, on a file of JSON lines with {@code subject}, {@code body},
 * {@code priority}, {@code classification} and {@code language}:
 * {@code mvn -pl workflows/local/offline-model -am test -Dtest=MeasureTicketAnalyst -Dsurefire.failIfNoSpecifiedTests=false -Dgtm.tickets=FILE}
 */
class MeasureTicketAnalyst {
    @Test
    void measures() throws IOException {
        var tickets = Files.readAllLines(Path.of(System.getProperty("gtm.tickets"))).stream()
                .map(MeasureTicketAnalyst::read)
                .toList();
        assertThat(tickets).isNotEmpty();
        print(tickets, "severity", ticket -> ticket.path("priority").asText());
        print(tickets, "classification", ticket -> ticket.path("classification").asText());
        print(tickets, "language", ticket -> ticket.path("language").asText());
    }

    private static JsonNode read(String line) {
        try {
            return io.steadybase.gtm.dispatch.WireJson.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void print(List<JsonNode> tickets, String field, Function<JsonNode, String> truth) {
        var pairs = new TreeMap<>(tickets.stream()
                .collect(Collectors.groupingBy(
                        ticket -> truth.apply(ticket) + " as " + answer(ticket, field), Collectors.counting())));
        var right = pairs.entrySet().stream()
                .filter(pair ->
                        pair.getKey().split(" as ")[0].equals(pair.getKey().split(" as ")[1]))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var commonest = tickets.stream().collect(Collectors.groupingBy(truth, Collectors.counting())).values().stream()
                .mapToLong(count -> count)
                .max()
                .orElse(0);
        System.out.printf(
                "MEASURED %s: %d of %d right (%.1f %%), the commonest value always: %.1f %%; %s%n",
                field,
                right,
                tickets.size(),
                100.0 * right / tickets.size(),
                100.0 * commonest / tickets.size(),
                pairs);
    }

    private static String answer(JsonNode ticket, String field) {
        var data = Map.of(
                "subject",
                ticket.path("subject").asText(),
                "description",
                ticket.path("body").asText());
        return new OfflineTicketAnalyst()
                .answer(new Question("submit_ticket_analysis", data, 1, 1_000))
                .path(field)
                .asText();
    }
}
