package io.steadybase.gtm.activities.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as the rules compare it. */
public final class Wording {
    /** Zero-width characters and soft hyphens, with which a word can be hidden from a reader of code. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    /** Number words that a text uses for nothing but numbers: "one" and "second" have other uses. */
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"));

    /** What says nothing by itself; words that deny are not among them. */
    private static final Set<String> STOP_WORDS = words("""
            a about across after all along also am an and any are as at back be because been before being both but by call called calls came can \
            come could currently did do does doing during each earlier for from get had has have having he her here him his how i if in into is it its \
            just last let made make may me mentioned might more most much my need noted now of on one only or other our ours out over own \
            recent recently said saying same say says see she should since so some still such team teams than that the their them then there \
            these they this those through to told too under until up us very via was we were what when where which while who whom will with \
            would you your yours""");

    private static final Set<String> DENIALS = words("no not never none nobody nothing without neither nor cannot");

    private Wording() {}

    /** The same text with one form for each quote, dash and space, line breaks kept, nothing invisible. */
    static String plain(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return visible.replaceAll("[\\u2018\\u2019\\u02BC]", "'")
                .replaceAll("[\\u201C\\u201D]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[ \\t\\u00A0]+", " ");
    }

    /** For finding a text within another, whatever its case, quotes and line breaks. */
    public static String flat(String text) {
        return SPACE.matcher(plain(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** The words of a text that carry meaning and are in none of the sources, in whatever form. */
    static Set<String> wordsWithoutSource(String text, List<String> sources) {
        var known = sources.stream()
                .flatMap(Wording::contentWords)
                .map(Wording::stem)
                .collect(Collectors.toSet());
        return contentWords(text)
                .filter(word -> !known.contains(stem(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> contentWords(String text) {
        return allWords(text).stream()
                .filter(word -> !STOP_WORDS.contains(word) && !isDenial(word) && !NUMBER_WORDS.containsKey(word));
    }

    static int wordCount(String text) {
        return SPACE.split(text.strip()).length;
    }

    /** Whether it denies something: a claim must not lose that. */
    static boolean denies(String text) {
        return allWords(text).stream().anyMatch(Wording::isDenial);
    }

    /** All numbers in one form: {@code 53,453} and {@code 53453}, {@code eleven} and {@code 11} are the same. */
    static Set<String> numbers(String text) {
        var numbers = NUMBER.matcher(plain(text))
                .results()
                .map(found -> canonical(found.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        allWords(text).stream().map(NUMBER_WORDS::get).filter(Objects::nonNull).forEach(numbers::add);
        return numbers;
    }

    private static List<String> allWords(String text) {
        var spelt = flat(text)
                .replace("%", " percent ")
                .replace("$", " usd ")
                .replace("€", " eur ")
                .replace("£", " gbp ");
        return WORD.matcher(spelt)
                .results()
                .map(found -> found.group().replaceAll("'(?:s|ve|re|ll|d|m)$", ""))
                .toList();
    }

    private static boolean isDenial(String word) {
        return DENIALS.contains(word) || word.endsWith("n't");
    }

    private static String canonical(String number) {
        var plain = number.replace(",", "");
        return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
    }

    /** Crude, and the same for both sides of a comparison: enough to let "opportunity" cite "opportunities". */
    private static String stem(String word) {
        var stem = word.replaceAll("(?:ies|y)$", "i").replaceAll("(?<=\\p{L}{3})(?:ing|ed|es|e|s|ly)$", "");
        return stem.isEmpty() ? word : stem;
    }

    static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}
