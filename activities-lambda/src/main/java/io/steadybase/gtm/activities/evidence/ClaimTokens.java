package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as claims and sources are compared: its words and numbers in their order, each in one form. "We've set aside $40,000" and
 * "we have set aside 40000 USD" are the same; a word more, less or elsewhere makes another statement.
 */
record ClaimTokens(List<String> tokens) {
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?|[\\p{L}\\p{N}]+|[,;:]|-(?= )|[$€£%]");
    private static final Pattern MONEY_FIRST = Pattern.compile("([$€£]) ?(\\d+(?:,\\d{3})*(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** Number words that a text uses for nothing but numbers: "one" and "second" have other uses. */
    private static final List<String> NUMBER_WORDS = List.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Map<String, String> ONE_FORM = Map.ofEntries(
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("has", "have"),
            Map.entry("is", "are"),
            Map.entry("am", "are"),
            Map.entry("was", "were"),
            Map.entry("does", "do"),
            Map.entry("$", "usd"),
            Map.entry("dollar", "usd"),
            Map.entry("dollars", "usd"),
            Map.entry("€", "eur"),
            Map.entry("euro", "eur"),
            Map.entry("euros", "eur"),
            Map.entry("£", "gbp"),
            Map.entry("pounds", "gbp"),
            Map.entry("%", "percent"));

    private static final Map<String, String> CONTRACTIONS = Map.of(
            "n't", " not", "'ve", " have", "'re", " are", "'ll", " will", "'m", " am", "'d", " would", "'s", "", "s'",
            "s");

    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("we", "you"),
            Map.entry("me", "you"),
            Map.entry("us", "you"),
            Map.entry("my", "your"),
            Map.entry("our", "your"),
            Map.entry("ours", "yours"),
            Map.entry("mine", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("ourselves", "yourselves"),
            Map.entry("you", "us"),
            Map.entry("your", "our"),
            Map.entry("yours", "ours"));

    /** What makes a statement say less or the contrary: it must be on both sides. */
    private static final Set<String> QUALIFIERS = Wording.words("""
            no not never none nobody nothing without neither nor cannot hardly barely scarcely unable fail fails failed refuse refuses refused \
            if unless until once provided assuming whether except only unlikely maybe perhaps possibly probably might may could would should \
            hope hopes doubt doubts before after instead otherwise although though despite less more fewer under over most least up almost nearly about \
            stop stopped lack lacks false wrong untrue rather reject rejected rejects against deny denied denies far few""");

    private static final Set<String> SUBJECTS = Wording.words("""
            i we you it there this that they he she the a an our my your his her their these those some nobody everybody all each every no \
            both neither one another somebody everything nothing today""");

    private static final Set<String> PUNCTUATION = Wording.words(", ; : -");
    private static final Set<String> JOINTS = Wording.words("and but so because that since , ; : -");

    /** Before these a statement can end and still be one: "we have money" is not what "we have money problems" says. */
    private static final Set<String> AFTER_AN_END = Wording.words(
            "and but or so because since , ; : - for in by with from at on to before after when while as which who worth until than");

    ClaimTokens {
        tokens = List.copyOf(tokens);
    }

    static ClaimTokens of(String text) {
        var folded = PlainText.folded(text)
                .replace("cannot", "can not")
                .replace("can't", "can not")
                .replace("won't", "will not");
        for (var contraction : List.of("n't", "'ve", "'re", "'ll", "'m", "'d", "'s", "s'")) {
            folded = folded.replaceAll(
                    Pattern.quote(contraction) + "(?![\\p{L}\\p{N}])", CONTRACTIONS.getOrDefault(contraction, ""));
        }
        var tokens = new ArrayList<String>();
        TOKEN.matcher(MONEY_FIRST.matcher(folded).replaceAll("$2 $1"))
                .results()
                .forEach(found -> tokens.add(oneForm(found.group())));
        return new ClaimTokens(tokens);
    }

    /** All numbers of a text, each in one form: {@code 53,453} and {@code 53453}, {@code eleven} and {@code 11} are the same. */
    static Set<String> numbers(String text) {
        return of(text).tokens.stream()
                .filter(token -> NUMBER.matcher(token).matches())
                .collect(Collectors.toSet());
    }

    /** The words that make a text say less than it would without them. */
    static List<String> qualifiers(String text) {
        return of(text).tokens.stream().filter(QUALIFIERS::contains).distinct().toList();
    }

    /** Said to whom it was said by: "we" is "you". */
    ClaimTokens turned() {
        return new ClaimTokens(
                tokens.stream().map(token -> TURNED.getOrDefault(token, token)).toList());
    }

    /** With the account's name, and what stands for it, as "you". */
    ClaimTokens toldTo(ClaimTokens name) {
        var told = new ArrayList<>(tokens);
        int at = name.tokens.isEmpty() ? -1 : Collections.indexOfSubList(told, name.tokens);
        while (at >= 0) {
            told.subList(at, at + name.tokens.size()).clear();
            told.add(at, "you");
            at = Collections.indexOfSubList(told, name.tokens);
        }
        told.replaceAll(token -> token.equals("its") ? "your" : token);
        return new ClaimTokens(told);
    }

    ClaimTokens words() {
        return new ClaimTokens(
                tokens.stream().filter(token -> !PUNCTUATION.contains(token)).toList());
    }

    /** Whether a claim begins where this does, or where a new statement with a subject of its own does, and ends with a phrase. */
    boolean holdsStatement(ClaimTokens claim) {
        for (int start = 0; start < tokens.size(); start++) {
            if (beginsStatement(start) && wordsFrom(start, claim)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsStatement(int start) {
        return start == 0 || (JOINTS.contains(tokens.get(start - 1)) && SUBJECTS.contains(tokens.get(start)));
    }

    /** Punctuation within may differ: it is the reader's. */
    private boolean wordsFrom(int start, ClaimTokens claim) {
        var rest = new ClaimTokens(tokens.subList(start, tokens.size())).words().tokens;
        var wanted = claim.words().tokens;
        return !wanted.isEmpty()
                && rest.size() >= wanted.size()
                && rest.subList(0, wanted.size()).equals(wanted)
                && endsPhrase(start, wanted.size());
    }

    private boolean endsPhrase(int start, int words) {
        int end = start;
        for (int left = words; left > 0; end++) {
            left -= PUNCTUATION.contains(tokens.get(end)) ? 0 : 1;
        }
        return end == tokens.size() || AFTER_AN_END.contains(tokens.get(end));
    }

    private static String oneForm(String token) {
        if (Character.isDigit(token.charAt(0))) {
            var plain = token.replace(",", "");
            return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
        }
        int number = NUMBER_WORDS.indexOf(token);
        return number >= 0 ? String.valueOf(number + 2) : ONE_FORM.getOrDefault(token, token);
    }
}
