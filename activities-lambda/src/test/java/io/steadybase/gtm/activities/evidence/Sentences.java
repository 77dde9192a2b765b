package io.steadybase.gtm.activities.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences for tests, one a line of a resource. */
final class Sentences {
    private Sentences() {}

    static List<String> good() {
        return of("good_sentences.txt");
    }

    static List<String> attacks() {
        return of("own_attacks.txt").stream()
                .map(line -> line.replaceFirst("^~ ", ""))
                .toList();
    }

    /** Those that are false only where no source says so: said on a call, they are what was said there. */
    static Set<String> statements() {
        return of("own_attacks.txt").stream()
                .filter(line -> line.startsWith("~ "))
                .map(line -> line.replaceFirst("^~ ", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> of(String name) {
        try (var lines = Sentences.class.getResourceAsStream(name)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
