package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.steadybase.gtm.activities.crm.NearestName;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The right spellings of something, and what they are recognised by. */
final class Spelling {
    private static final int LONG_WORD = 8;

    /** How many answers are kept: a file has the same mistake in many rows. */
    private static final int MOST_ANSWERS = 10_000;

    private final String column;
    private final List<Known> known;
    private final Map<String, List<String>> byLetters;
    private final boolean guesses;
    private final Map<String, Optional<String>> right = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    private Spelling(String column, Collection<String> known, boolean guesses) {
        this.column = column;
        this.known = known.stream().distinct().sorted().map(Known::of).toList();
        this.byLetters = this.known.stream().collect(groupingBy(Known::letters, mapping(Known::name, toList())));
        this.guesses = guesses;
    }

    /** A right spelling, and what is left of it when it is compared. */
    private record Known(String name, String letters, String digits) {
        static Known of(String name) {
            return new Known(name, lettersOf(name), name.replaceAll("\\D", ""));
        }

        private static String lettersOf(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("[\\p{M}\\s]", "")
                    .toLowerCase(Locale.ROOT);
        }
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
        var spelling = kept(right, given, this::rightSpelling);
        spelling.filter(name -> !name.equals(given))
                .ifPresent(name -> log.repair(column + " \"" + given + "\" → \"" + name + "\""));
        return spelling;
    }

    /** The right spelling of something that must be known. */
    String required(CsvRow row, RowLog log) {
        var given = row.required(column);
        return of(given, log)
                .orElseThrow(() -> new UnusableRowException("unknown " + column + " \"" + given + "\""
                        + kept(nearest, given, this::nearest)
                                .map(name -> ", the nearest is \"" + name + "\"")
                                .orElse("")));
    }

    private static Optional<String> kept(
            Map<String, Optional<String>> answers, String given, Function<String, Optional<String>> question) {
        if (answers.size() == MOST_ANSWERS) {
            answers.clear();
        }
        return answers.computeIfAbsent(given, question);
    }

    private Optional<String> nearest(String given) {
        return NearestName.of(given, known.stream().map(Known::name).toList());
    }

    private Optional<String> rightSpelling(String given) {
        var wanted = Known.of(given);
        var alike = byLetters.getOrDefault(wanted.letters(), List.of());
        if (alike.contains(given)) {
            return Optional.of(given);
        }
        return only(alike).or(() -> guesses ? guess(wanted) : Optional.empty());
    }

    private Optional<String> guess(Known given) {
        var most = given.name().length() < LONG_WORD ? 1 : 2;
        for (int edits = 1; edits <= most; edits++) {
            var distance = edits;
            var near = known.stream()
                    .filter(one -> one.digits().equals(given.digits()))
                    .filter(one -> NearestName.distance(one.letters(), given.letters()) == distance)
                    .map(Known::name)
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
}
