package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.OutreachText;
import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A draft as the rules read it: in the normal form, without its signature, and with the account's own name taken for what it
 * means, so that a company called Discount Tire can be written to.
 *
 * @param whole subject and body
 * @param body its sentences, with {@link #CLAIM} where a claim stood
 */
record DraftText(String whole, String subject, List<String> body) {
    /** Stands for a claim; no draft can hold it, since {@link OutreachText} refuses it. */
    static final String CLAIM = "\uE000";

    private static final String COMPANY = "your company";
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|best|sincerely|yours(?: \\w+)?|cheers|thank you),?");

    static DraftText of(Draft draft) {
        var name = PlainText.of(draft.accountName());
        var subject = PlainText.of(draft.subject()).replace('\n', ' ');
        var body = withoutSignature(PlainText.of(draft.body()));
        return new DraftText(
                masked(subject + "\n" + body, name),
                masked(subject, name),
                Wording.sentences(masked(withoutClaims(body, draft), name)));
    }

    /** What stands outside of claims: the subject, and the sentences of the body. */
    List<String> outside() {
        return Stream.concat(Stream.of(subject), body.stream()).toList();
    }

    /** Whether it asks something: then it states nothing. */
    static boolean isQuestion(String sentence) {
        return sentence.endsWith("?") || sentence.endsWith("?\"");
    }

    /** The last line, if the one before it closes the letter. */
    private static String withoutSignature(String body) {
        var lines = new ArrayList<>(body.strip().lines().toList());
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() > 2
                && CLOSING.matcher(filled.get(filled.size() - 2).strip()).matches()
                && Wording.wordCount(filled.getLast()) <= 5) {
            lines.removeLast();
            while (!CLOSING.matcher(lines.getLast().strip()).matches()) {
                lines.removeLast();
            }
            lines.removeLast();
        }
        return String.join("\n", lines);
    }

    /** Longest first, so that a claim within another does not leave its rest behind. */
    private static String withoutClaims(String body, Draft draft) {
        var rest = body;
        for (var claim : draft.claims().stream()
                .map(claim -> pattern(claim.text()))
                .sorted(Comparator.comparing((Pattern claim) -> claim.pattern().length())
                        .reversed())
                .toList()) {
            rest = claim.matcher(rest).replaceAll(CLAIM);
        }
        return rest;
    }

    /** A claim wherever it stands, across lines too; the stop at its end is the sentence's. */
    static Pattern pattern(String claim) {
        var words = Stream.of(
                        PlainText.of(claim).strip().replaceAll("[.!?]+$", "").split("\\s+"))
                .map(Pattern::quote)
                .toList();
        var text = String.join("\\s+", words);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + text + "(?![\\p{L}\\p{N}]|[.,]\\d)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A name that is a sentence or an offer is read as one. */
    private static String masked(String text, String name) {
        if (!RecordValue.isName(name)) {
            return text;
        }
        return Pattern.compile(
                        "(?<![@./-])" + pattern(name) + "(?![@/-]|\\.\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(COMPANY));
    }
}
