package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a business letter in English is written with, whoever it goes to: about 2,000, in whatever form. A sentence made of
 * other words is in another language; a single one is a name, a term of a trade, or something that has no place in a letter.
 */
final class OrdinaryWords {
    private static final Set<String> WORDS = Wording.words(resource());

    /** What English puts behind a word, and what then stands there instead of the word's end. */
    private static final Pattern SUFFIX = Pattern.compile(
            "(?:'s|s'|'|s|es|ed|d|ing|er|ers|ly|est|ies|ied|ily|ier|iest|iness|ness|n't|'re|'ve|'ll|'d|'m)$");

    private OrdinaryWords() {}

    /** Whether it is one, in whatever case and form; a word with a dash is one if its parts are. */
    static boolean hold(String word) {
        return Stream.of(PlainText.folded(word).split("-")).allMatch(OrdinaryWords::holdPart);
    }

    private static boolean holdPart(String word) {
        if (word.isEmpty() || WORDS.contains(word)) {
            return true;
        }
        for (int from = Math.max(1, word.length() - 5); from < word.length(); from++) {
            var suffix = SUFFIX.matcher(word).region(from, word.length());
            if (suffix.lookingAt() && isStem(word.substring(0, from), suffix.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStem(String stem, String suffix) {
        var last = stem.charAt(stem.length() - 1);
        return WORDS.contains(stem)
                || (suffix.matches("ing|ers?|ed|es|ly|est") && WORDS.contains(stem + "e"))
                || (suffix.startsWith("i") && WORDS.contains(stem + "y"))
                || (stem.length() > 2
                        && last == stem.charAt(stem.length() - 2)
                        && WORDS.contains(stem.substring(0, stem.length() - 1)));
    }

    private static String resource() {
        try (var words = OrdinaryWords.class.getResourceAsStream("ordinary_words.txt")) {
            if (words == null) {
                throw new IllegalStateException(
                        "no resource ordinary_words.txt beside " + OrdinaryWords.class.getName());
            }
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("ordinary_words.txt must be readable", e);
        }
    }
}
