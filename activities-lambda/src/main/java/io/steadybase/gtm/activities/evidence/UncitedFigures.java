package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rule that every number, date, percentage and amount of money stands in a claim: a figure outside one has no source. */
final class UncitedFigures {
    /** "May" is left out: a date with it has a figure, and without one it is a verb. */
    private static final Pattern FIGURE = Pattern.compile(
            "[$€£]?\\d[\\d.,:/]*\\d*%?|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
                    + "|per ?cent|january|february|march|april|june|july|august|september|october|november|december)\\b");

    private UncitedFigures() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var objections = new ArrayList<String>();
        FIGURE.matcher(withoutClaims(draft))
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(figure -> objections.add("figure must be part of a claim, got " + figure + " in the body"));
        subject(draft, objections);
        return objections;
    }

    /** Longest first, so that a claim within another does not leave its rest behind. */
    private static String withoutClaims(Draft draft) {
        var body = Wording.flat(draft.body());
        for (var claim : draft.claims().stream()
                .map(claim -> Wording.flat(claim.text()))
                .filter(text -> !text.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            body = body.replace(claim, " ");
        }
        return withoutNames(body, draft);
    }

    private static String withoutNames(String text, Draft draft) {
        var contact = draft.contact();
        var rest = text.replace(Wording.flat(draft.accountName()), " ");
        return contact == null ? rest : rest.replace(Wording.flat(contact.email()), " ");
    }

    /** A subject is too short for a claim of its own: its figures must be those of the claims. */
    private static void subject(Draft draft, List<String> objections) {
        var figures = new TreeSet<>(Wording.numbers(withoutNames(Wording.flat(draft.subject()), draft)));
        draft.claims().forEach(claim -> figures.removeAll(Wording.numbers(claim.text())));
        figures.forEach(figure -> objections.add("figure must be part of a claim, got " + figure + " in the subject"));
    }
}
