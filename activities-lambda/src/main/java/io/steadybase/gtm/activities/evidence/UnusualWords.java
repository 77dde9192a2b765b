package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows words that neither an ordinary letter nor what is known of the account uses: a name, a term, another subject. No rule
 * can tell which; whoever approves can. A single term of a trade is nothing to stop at.
 */
final class UnusualWords {
    private static final int MIN_IN_A_DRAFT = 2;

    /** Of a sentence's words: of so many, one is enough. */
    private static final int MIN_PERCENT = 25;

    /** A quotation has words of its trade, but is made of ordinary ones all the same. */
    private static final int MIN_IN_A_CLAIM = 3;

    private UnusualWords() {}

    static List<String> warnings(Draft draft, List<Fact> sources) {
        var known = known(draft, sources);
        var sentences = DraftText.of(draft).outside();
        var words = sentences.stream()
                .flatMap(sentence -> unusual(sentence, known).stream())
                .distinct()
                .toList();
        var shown = words.size() >= MIN_IN_A_DRAFT
                || words.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)))
                || sentences.stream().anyMatch(sentence -> isUnusual(sentence, known));
        var quoted = draft.claims().stream()
                .map(Draft.Claim::text)
                .filter(claim -> unusual(claim, Set.of()).size() >= MIN_IN_A_CLAIM && isUnusual(claim, Set.of()))
                .map(claim -> "is an unusual thing to quote: \"" + claim + "\"");
        return Stream.concat(
                        quoted,
                        Stream.of("uses words that nothing known of the account holds: " + String.join(", ", words))
                                .filter(_ -> shown))
                .toList();
    }

    /** A sentence as a warning shows it: whoever reads it knows where the claim stands. */
    static String shown(String sentence) {
        return sentence.replace(DraftText.CLAIM, "…");
    }

    private static boolean isUnusual(String sentence, Set<String> known) {
        var unusual = unusual(sentence, known).size();
        return unusual > 0
                && unusual * 100 >= MIN_PERCENT * Wording.wordsOf(sentence).size();
    }

    private static List<String> unusual(String sentence, Set<String> known) {
        return Wording.wordsOf(sentence).stream()
                .filter(word -> !OrdinaryWords.hold(word) && !known.contains(PlainText.folded(word)))
                .toList();
    }

    private static Set<String> known(Draft draft, List<Fact> sources) {
        var known = new HashSet<String>();
        sources.forEach(source -> add(source.text(), known));
        add(draft.accountName(), known);
        if (draft.contact() != null) {
            add(draft.contact().name() + " " + draft.contact().title(), known);
        }
        return known;
    }

    private static void add(String text, Set<String> known) {
        Wording.wordsOf(text).stream().map(PlainText::folded).forEach(word -> {
            known.add(word);
            known.add(word.replaceAll("'s$", ""));
            known.add(word + "s");
        });
    }
}
