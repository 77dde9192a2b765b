package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rule that outreach is complete: a subject, a body of bounded length, nothing left to fill in, nowhere to click. */
final class OutreachForm {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][^<>\\n]{0,60}>"
            + "|\\$?\\{\\{?[^{}\\n]{1,60}\\}?\\}"
            + "|\\[[^\\[\\]\\n]{1,60}\\]"
            + "|\\b(?:XX+|TBD|TODO|INSERT [A-Z]+)\\b");

    private static final Pattern LINK = Pattern.compile("https?://\\S+|\\bwww\\.\\S+", Pattern.CASE_INSENSITIVE);

    private OutreachForm() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var objections = new ArrayList<String>();
        subject(draft.subject(), objections);
        body(draft.body(), objections);
        var text = draft.subject() + "\n" + draft.body();
        leftOver("placeholders must be filled in, got ", PLACEHOLDER, text, objections);
        leftOver("outreach must hold no links, got ", LINK, text, objections);
        return objections;
    }

    private static void subject(String subject, List<String> objections) {
        if (subject.isBlank()) {
            objections.add("subject must not be empty");
        }
        if (subject.length() > OutreachRules.MAX_SUBJECT) {
            objections.add(
                    "subject must be at most " + OutreachRules.MAX_SUBJECT + " characters, got " + subject.length());
        }
        if (subject.lines().count() > 1) {
            objections.add("subject must be one line, got " + subject.lines().count());
        }
    }

    private static void body(String body, List<String> objections) {
        if (body.isBlank()) {
            objections.add("body must not be empty");
        }
        if (body.length() > OutreachRules.MAX_BODY) {
            objections.add("body must be at most " + OutreachRules.MAX_BODY + " characters, got " + body.length());
        }
    }

    private static void leftOver(String message, Pattern pattern, String text, List<String> objections) {
        pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(found -> objections.add(message + found));
    }
}
