package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that outreach is in English: the rules know no other language, so what is said in one is said behind their back. The
 * CRM holds no account's language; once it does, this is where to ask for it. Judged sentence by sentence, claims included, by
 * how many of the words are ordinary English ones.
 */
final class DraftLanguage {
    private static final int MIN_PERCENT = 45;

    /** Of fewer words, one that is known will do. */
    private static final int MIN_WORDS = 4;

    private DraftLanguage() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var objections = new ArrayList<String>();
        var names = names(draft, sources);
        var letters = PlainText.foreignLetters(withoutNames(draft.subject() + " " + draft.body(), draft));
        if (!letters.isEmpty()) {
            objections.add("outreach must be in Latin letters, got " + letters);
        }
        Stream.concat(
                        Wording.sentences(DraftText.of(draft).whole()).stream(),
                        draft.claims().stream().map(claim -> claim.text()))
                .filter(sentence -> !isEnglish(sentence, names))
                .forEach(sentence -> objections.add("outreach must be in English, got \"" + sentence + "\""));
        return objections;
    }

    /** Whether enough of its words are ordinary; one without words is in every language. */
    static boolean isEnglish(String sentence, Set<String> names) {
        var words = Wording.wordsOf(sentence).stream()
                .map(PlainText::folded)
                .filter(word -> !names.contains(word))
                .toList();
        var known = words.stream().filter(OrdinaryWords::hold).count();
        return words.size() < MIN_WORDS
                ? words.size() < 2 || known > 0
                : known * 100 >= (long) MIN_PERCENT * words.size();
    }

    private static Set<String> names(Draft draft, List<Fact> sources) {
        var names = new HashSet<>(ProductNames.words(sources));
        names.addAll(fold(draft.accountName()));
        if (draft.contact() != null) {
            names.addAll(fold(draft.contact().name()));
        }
        return names;
    }

    private static Set<String> fold(String text) {
        return Wording.wordsOf(text).stream().map(PlainText::folded).collect(Collectors.toSet());
    }

    private static String withoutNames(String text, Draft draft) {
        var rest = text.replace(draft.accountName(), " ");
        if (draft.contact() != null) {
            for (var name : Wording.wordsOf(draft.contact().name())) {
                rest = rest.replace(name, " ");
            }
        }
        return rest;
    }
}
