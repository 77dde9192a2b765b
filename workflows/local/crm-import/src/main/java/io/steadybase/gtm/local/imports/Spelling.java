package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.NearestName;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The right spellings of something, and what they are recognised by. */
final class Spelling {
    private static final int LONG_WORD = 8;

    private final String column;
    private final List<String> known;
    private final boolean guesses;

    private Spelling(String column, Collection<String> known, boolean guesses) {
        this.column = column;
        this.known = known.stream().distinct().sorted().toList();
        this.guesses = guesses;
    }

    /** Tolerates another case, other spaces, other accents. For names of which two may differ by a letter. */
    static Spelling strict(String column, Collection<String> known) {
        return new Spelling(column, known, false);
    }

    /** Tolerates a slip of the finger too: one edit, two in long words, never in digits, and only if it is unambiguous. */
    static Spelling tolerant(String column, Collection<String> known) {
        return new Spelling(column, known, true);
    }

    /** The right spelling, with a note in the log if it was another. */
    Optional<String> of(String given, RowLog log) {
        if (known.contains(given)) {
            return Optional.of(given);
        }
        var right = sameLetters(given).or(() -> guesses ? guess(given) : Optional.empty());
        right.ifPresent(value -> log.repair(column + " \"" + given + "\" → \"" + value + "\""));
        return right;
    }

    /** The right spelling of something that must be known. */
    String required(CsvRow row, RowLog log) {
        var given = row.required(column);
        return of(given, log)
                .orElseThrow(() -> new UnusableRowException("unknown " + column + " \"" + given + "\""
                        + NearestName.of(given, known)
                                .map(name -> ", the nearest is \"" + name + "\"")
                                .orElse("")));
    }

    private Optional<String> sameLetters(String given) {
        return only(known.stream()
                .filter(name -> letters(name).equals(letters(given)))
                .toList());
    }

    private Optional<String> guess(String given) {
        var most = given.length() < LONG_WORD ? 1 : 2;
        for (int edits = 1; edits <= most; edits++) {
            var distance = edits;
            var near = known.stream()
                    .filter(name -> digits(name).equals(digits(given)))
                    .filter(name -> NearestName.distance(letters(name), letters(given)) == distance)
                    .toList();
            if (!near.isEmpty()) {
                return only(near);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }
}
