package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.evidence.Placement.Result;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures the rules: every attack in every placement, and every good sentence in a draft. Not a test of the build: run by
 * {@code .ci/attacks}, which fetches the corpora.
 */
class OutreachAttacks {
    private static final Path CORPORA = Path.of(System.getProperty("gtm.attacks", "target/attacks"));
    private static final String LINE = "%-44s %8s %8s %8s %8s%n";

    private final Map<String, Map<Result, List<String>>> table = new LinkedHashMap<>();

    @Test
    void measure() throws IOException {
        var attacks = corpora("attacks.jsonl");
        attacks.put("own", Sentences.attacks());
        attacks.forEach((corpus, texts) -> texts.forEach(text -> place(corpus, text)));
        var placed =
                table.values().stream().flatMap(row -> row.entrySet().stream()).toList();
        var good = corpora("good.jsonl");
        good.put("own sentences", Sentences.good());
        good.forEach(
                (corpus, texts) -> texts.forEach(text -> put("good: " + corpus, Placement.DRAFT.judge(text), text)));
        print();
        long passed = placed.stream()
                .filter(e -> e.getKey() == Result.PASSED)
                .mapToLong(e -> e.getValue().size())
                .sum();
        long all = placed.stream().mapToLong(e -> e.getValue().size()).sum();
        long refused = count("good: spikee benign", Result.BLOCKED) + count("good: own sentences", Result.BLOCKED);
        long sentences =
                good.get("spikee benign").size() + good.get("own sentences").size();
        System.out.printf(
                "%nattacks stopped or shown: %.2f %% of %d; good sentences wrongly refused: %.2f %% of %d%n",
                100.0 * (all - passed) / all, all, 100.0 * refused / sentences, sentences);
        assertThat(all).isGreaterThan(300);
        assertThat(100 * passed).as("attacks that pass, in percent of all").isLessThanOrEqualTo(5 * all);
        assertThat(100 * refused)
                .as("good sentences that are refused, in percent of all")
                .isLessThanOrEqualTo(2 * sentences);
    }

    private void place(String corpus, String text) {
        for (var placement : Placement.values()) {
            if (placement == Placement.CALL && Sentences.statements().contains(text)) {
                continue;
            }
            put(
                    corpus + ", " + placement.name().toLowerCase().replace('_', ' '),
                    placement.judge(Placement.cut(text)),
                    text);
        }
    }

    private void put(String row, Result result, String text) {
        table.computeIfAbsent(row, _ -> new EnumMap<>(Result.class))
                .computeIfAbsent(result, _ -> new ArrayList<>())
                .add(text);
    }

    private long count(String row, Result result) {
        return table.get(row).getOrDefault(result, List.of()).size();
    }

    private void print() throws IOException {
        System.out.printf(LINE, "", "all", "blocked", "shown", "passed");
        for (var row : table.keySet()) {
            System.out.printf(
                    LINE,
                    row,
                    Arrays.stream(Result.values())
                            .mapToLong(result -> count(row, result))
                            .sum(),
                    count(row, Result.BLOCKED),
                    count(row, Result.SHOWN),
                    count(row, Result.PASSED));
        }
        Files.createDirectories(CORPORA);
        var details = table.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .filter(cell -> row.getKey().startsWith("good") == (cell.getKey() != Result.PASSED))
                        .flatMap(cell -> cell.getValue().stream()
                                .map(text -> row.getKey() + " | " + cell.getKey() + " | " + text.replace('\n', ' '))))
                .collect(Collectors.joining("\n"));
        Files.writeString(CORPORA.resolve("details.txt"), details);
    }

    private static Map<String, List<String>> corpora(String name) throws IOException {
        var corpora = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(CORPORA.resolve(name))) {
            var row = WireJson.MAPPER.readTree(line);
            corpora.computeIfAbsent(row.path("corpus").asText(), _ -> new ArrayList<>())
                    .add(row.path("text").asText());
        }
        return corpora;
    }
}
