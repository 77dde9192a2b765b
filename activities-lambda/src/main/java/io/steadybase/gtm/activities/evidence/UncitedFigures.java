package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rule that every number, date, percentage and amount of money stands in a claim: a figure outside one has no source. What a
 * meeting is proposed with is no statement: its length, its day, the pages of a summary.
 */
final class UncitedFigures {
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String FEW =
            "(?:one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|\\d{1,2})";
    private static final String TIME = "\\d{1,2}[:.]\\d\\d\\b";

    /** "May" is left out: a date with it has a figure, and without one it is a verb. */
    private static final Pattern FIGURE = Wording.pattern("""
            [$€£]?\\d(?:[\\d.,:/]*\\d)?%?
            \\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\\b
            \\b(?:nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)\\b
            \\b(?:per ?cent|january|february|march|april|june|july|august|september|october|november|december)\\b""");

    /** Says that a sentence speaks of a meeting or of what will be sent. */
    private static final Pattern PROPOSES = Wording.pattern("""
            \\?"?$
            \\b(?:call|meet|meeting|talk|speak|chat|session|slot|walk|walkthrough|demo|workshop|visit|coffee|summary|outline)\\b
            \\b(?:page|pages|pager|proposal|plan|agenda|suggest|propose|send|suit|available|time|calendar|free|enough|happy|do)\\b
            \\b(?:work|summari[sz]e|sit|i'll be|i will be|stop by|come by|drop by|for me|for us)\\b""");

    private static final Pattern MEETING = Wording.pattern("""
            \\b{few}(?:(?: or |-| to ){few})?[ -]{adjective}(?:minutes?|mins?|hours?|pages?|pagers?|slides?|lines?|sentences?)\\b
            \\b{few}(?:(?: or |-| to ){few})?[ -]{adjective}(?:times|slots|dates|days?|weeks?)\\b
            \\b(?:half an|an|one) hour\\b|\\b{few} of (?:us|you|my colleagues|our)\\b
            \\b(?:the )?(?:end|start|beginning|middle|week|half) of {month}\\b|\\b(?:early|mid|late)[ -]{month}\\b
            \\b(?:in|by|before|after|until|from|next|this|for|on) {month}\\b(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?
            \\b{day},?(?: at {time}| {time})?(?: the)?(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?: (?:of )?{month}\\b)?(?: at {time}| {time})?
            \\b(?:on |the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?{month}\\b|\\b{month} \\d{1,2}(?:st|nd|rd|th)?\\b
            \\b(?:at |between |from |until |and |or |to |-)?\\d{1,2}(?:[:.]\\d\\d)? ?(?:am\\b|pm\\b|a\\.m\\.|p\\.m\\.|o'clock\\b|cet\\b|utc\\b|gmt\\b)
            \\b\\d{1,2}:\\d\\d\\b|\\bat (?:\\d{1,2}|nine|ten|eleven|twelve|two|three|four)\\b""".replace("{few}", FEW)
            .replace("{adjective}", "(?:(?!percent|per|million|thousand|hundred)[a-z]+ )?")
            .replace("{month}", MONTH)
            .replace("{day}", DAY)
            .replace("{time}", TIME));

    /** Counts only what stands in the letter itself, or nothing at all. */
    private static final Pattern OF_THE_LETTER =
            Wording.pattern("""
            \\b{few}(?: or {few})? (?:(?!percent|per|million|thousand|hundred)[a-z]+ )?(?:questions?|points?|ideas?|options?|steps?)\\b
            \\b{few}(?: or {few})? (?:(?!percent|per|million|thousand|hundred)[a-z]+ )?(?:things|topics|examples?|thoughts?)\\b
            \\b24/7\\b|\\b(?:the )?(?:two|three|four) of us\\b|\\b(?:the )?two (?:of|or three|sides|companies|teams)\\b
            \\bthousand thanks\\b|\\bone (?:or two|to (?:five|ten))\\b|\\btwo cents\\b""".replace("{few}", "(?:one|two|three|four|five|[1-5])"));

    private UncitedFigures() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var text = DraftText.of(draft);
        var objections = new ArrayList<>(figures(text.body(), draft));
        objections.addAll(figuresOfSubject(text.subject(), draft));
        return objections;
    }

    private static List<String> figures(List<String> sentences, Draft draft) {
        return sentences.stream()
                .map(sentence -> withoutMeetings(sentence, draft))
                .flatMap(sentence -> Wording.found(FIGURE, sentence).stream())
                .distinct()
                .map(figure -> "figure must be part of a claim, got " + figure + " in the body")
                .toList();
    }

    /** A subject is too short for a claim of its own: its figures must be those of the claims. */
    private static List<String> figuresOfSubject(String subject, Draft draft) {
        var figures = new TreeSet<>(ClaimTokens.numbers(withoutMeetings(subject, draft)));
        draft.claims().forEach(claim -> figures.removeAll(ClaimTokens.numbers(claim.text())));
        return figures.stream()
                .map(figure -> "figure must be part of a claim, got " + figure + " in the subject")
                .toList();
    }

    private static String withoutMeetings(String sentence, Draft draft) {
        var folded = PlainText.folded(sentence);
        if (draft.contact() != null) {
            folded = folded.replace(PlainText.folded(draft.contact().email()), " ");
        }
        var rest = OF_THE_LETTER.matcher(folded).replaceAll(" ");
        return PROPOSES.matcher(folded).find() ? MEETING.matcher(rest).replaceAll(" ") : rest;
    }
}
