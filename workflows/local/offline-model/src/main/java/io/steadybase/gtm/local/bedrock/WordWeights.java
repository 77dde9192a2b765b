package io.steadybase.gtm.local.bedrock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which of some classes a text belongs to, by what each of its words says for each of them: a table beside this class that a
 * person can read. The first line of it is a comment, the second names the classes, the third says how common each is.
 */
final class WordWeights {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private final List<String> classes;
    private final int[] common;
    private final Map<String, int[]> words = new HashMap<>();

    private WordWeights(Stream<String> lines) {
        var rows = lines.skip(1).map(line -> line.split("\t", -1)).toList();
        classes = List.of(rows.getFirst()).subList(1, rows.getFirst().length);
        common = weights(rows.get(1));
        rows.stream().skip(2).forEach(row -> words.put(row[0], weights(row)));
    }

    private static int[] weights(String[] row) {
        return Stream.of(row).skip(1).mapToInt(Integer::parseInt).toArray();
    }

    static WordWeights ofResource(String name) {
        try (var resource = Objects.requireNonNull(WordWeights.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new WordWeights(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException("resource must be readable: " + name, e);
        }
    }

    /** The class that most speaks for; of a text without a known word the most common one. */
    String classOf(String text) {
        var known = wordsOf(text).stream().filter(words::containsKey).toList();
        var each = known.isEmpty() ? 0 : 1 / Math.sqrt(known.size());
        var best = 0;
        var most = Double.NEGATIVE_INFINITY;
        for (var index = 0; index < classes.size(); index++) {
            var score = (double) common[index];
            for (var word : known) {
                score += each * Objects.requireNonNull(words.get(word))[index];
            }
            if (score > most) {
                most = score;
                best = index;
            }
        }
        return classes.get(best);
    }

    /** The words of three letters and more, in lower case and without accents, each once. */
    static Set<String> wordsOf(String text) {
        var plain = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        return WORD.matcher(plain).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
