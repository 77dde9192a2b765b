package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences and words of a text in the normal form. */
final class Wording {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Not after an abbreviation, and not before a small letter: a sentence cut in two would say something else. */
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?:(?<=[.!?])|(?<=[.!?][\"')]))(?<!\\b(?:[Mm]rs?|[Mm]s|[Dd]r|e\\.g|i\\.e|approx|[Nn]o|vs|[Ii]nc|[Ll]td|etc|[Ss]t)\\.)\\s+(?![\\p{Ll}])|\\n+");

    /** A line that goes on where the last one broke off. */
    private static final Pattern WRAPPED = Pattern.compile("\\n(?=\\p{Ll})");

    private static final Pattern CLAUSE =
            Pattern.compile(": |(?<=^(?:If|When|After|Before|To|For|As) [^,]{1,80}), |^After, ");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:['-]\\p{L}+)*");

    private Wording() {}

    /** In the normal form. */
    static List<String> sentences(String text) {
        var joined = WRAPPED.matcher(PlainText.of(text)).replaceAll(" ");
        return Arrays.stream(SENTENCE_END.split(joined))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** In the normal form, as they are written. */
    static List<String> wordsOf(String text) {
        return WORD.matcher(PlainText.of(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A sentence, and what stands in it after a colon, or after a condition: that is a sentence of its own. */
    static Stream<String> clauses(String sentence) {
        return Stream.concat(
                Stream.of(sentence), CLAUSE.matcher(sentence).results().map(lead -> sentence.substring(lead.end())));
    }

    static int wordCount(String text) {
        return SPACE.split(text.strip()).length;
    }

    /** What is found, without repetitions, in the folded form of a text. */
    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(PlainText.folded(text))
                .results()
                .map(match -> match.group().strip())
                .distinct()
                .toList();
    }

    /** Lines of a text block, each with one alternative or several, as one group. */
    static String anyOf(String lines) {
        return lines.strip().lines().map(String::strip).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Finds any of the lines, in folded text. */
    static Pattern pattern(String lines) {
        return Pattern.compile(anyOf(lines));
    }

    static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
