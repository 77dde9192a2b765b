package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.OutreachText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of form that bind everybody, and one for models: what is no plain text was never meant for a reader. */
final class OutreachForm {
    private static final Pattern MARKUP = Pattern.compile(
            "[`{}<>|\\\\^~=_]|\\*\\*|##|&\\w{2,8};|\\w\\(\\)|\\]\\(|\\w\\([\"']|--\\s*$|(?i:\\bdrop table\\b)|\\p{L}+\\d+\\p{L}+\\d+\\p{L}+");

    private OutreachForm() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var objections = new ArrayList<>(OutreachText.formProblems(draft.subject(), draft.body(), draft.accountName()));
        if (draft.contact() != null) {
            objections.addAll(OutreachText.lineProblems(
                    "the contact's name", draft.contact().name()));
            objections.addAll(OutreachText.lineProblems(
                    "the contact's e-mail address", draft.contact().email()));
        }
        MARKUP.matcher(withoutEmail(draft))
                .results()
                .map(found -> found.group())
                .distinct()
                .forEach(found -> objections.add("outreach must be plain text, got " + found));
        return objections;
    }

    private static String withoutEmail(Draft draft) {
        var text = DraftText.of(draft).whole();
        return draft.contact() == null ? text : text.replace(draft.contact().email(), "");
    }
}
