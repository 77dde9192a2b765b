package io.steadybase.gtm.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules of form, which bind whoever wrote a text, model or person: complete, of bounded length, one line where it becomes a
 * header, nothing hidden, nothing left to fill in, nowhere to click.
 */
public final class OutreachText {
    /** The longest subject, in characters. */
    public static final int MAX_SUBJECT = 120;

    /** The longest body, in characters. */
    public static final int MAX_BODY = 2_000;

    private static final int MAX_SHOWN = 60;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029]");

    /** In a body, lines may end and columns may be set. */
    private static final Pattern CONTROL_IN_BODY = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n\\t]]");

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0E\\x{E0100}-\\x{E01EF}]");

    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z/!][^<>\\n]{0,200}>?"
            + "|\\$?\\{\\{?[^{}\\n]{1,60}\\}?\\}"
            + "|\\[[^\\[\\]\\n]{1,60}\\]"
            + "|%[A-Z_]{3,30}%|_{3,}"
            + "|\\b(?:XX+|TBD|TODO|INSERT [A-Z]+)\\b");

    /** Endings that, with a gap before or after the dot, are no words of a sentence. */
    private static final String ENDINGS =
            "(?:com|net|org|io|example|test|local|app|dev|info|biz|xyz|ai|ly|gl|gg|de|fr|uk|eu|ru|cn|jp|ch|nl|gov|edu|site|shop|top|link|click)\\b";

    private static final String GAP_PATH = "(?:\\s*/\\s*\\S*)?";

    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?|hxxps?|ftps?|sftp|javascript|vbscript|mailto)\\s*:\\s*\\S*"
                    + "|\\b[a-z][a-z0-9+.-]{1,15}\\s?:\\s?[/\\\\]{2}\\s*\\S*"
                    + "|\\b(?:data|tel|sms|file|callto|skype|whatsapp):(?=\\S)\\S*"
                    + "|\\bwww\\b\\S*|\\blocalhost\\b\\S*|\\\\\\\\\\w\\S*"
                    + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b\\S*"
                    + "|(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+\\p{L}{2,24}(?![\\p{L}\\p{N}])(?:[/:?#]\\S*)?"
                    + "|\\b[\\p{L}\\p{N}-]{2,}(?:\\s+\\.\\s*|\\.\\s+)" + ENDINGS + GAP_PATH
                    + "|\\b[\\p{L}\\p{N}-]{2,}\\s*\\.\\s*[a-z]{2,10}\\s*/\\s*\\w+"
                    + "|\\b[\\p{L}\\p{N}-]{2,}\\s*[\\[({]?\\s*\\bdot\\b\\s*[\\])}]?\\s*" + ENDINGS + GAP_PATH
                    + "|(?<![\\p{L}\\p{N}.])@[a-z]\\w{2,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whose address may be named is another rule. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.+_'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private OutreachText() {}

    /**
     * What is wrong with the form of a message, one line each; empty if nothing is. The same text always gets the same answer.
     *
     * @param accountName may stand in the text even where it reads as a domain, e.g. {@code Booking.com}
     */
    public static List<String> formProblems(String subject, String body, String accountName) {
        var problems = new ArrayList<String>();
        length("subject", subject, MAX_SUBJECT, problems);
        problems.addAll(lineProblems("subject", subject));
        length("body", body, MAX_BODY, problems);
        hidden("body", CONTROL_IN_BODY, body.replace("\r\n", "\n"), problems);
        var text = withoutNames(PlainText.of(subject + "\n" + body), PlainText.of(accountName));
        found("placeholders must be filled in, got ", PLACEHOLDER, text, problems);
        found("outreach must hold no links, got ", LINK, EMAIL.matcher(text).replaceAll("its address"), problems);
        return List.copyOf(problems);
    }

    /** What keeps a value from becoming a header of a message or a line of a list; empty if nothing does. */
    public static List<String> lineProblems(String what, String value) {
        var problems = new ArrayList<String>();
        hidden(what, CONTROL, value, problems);
        return List.copyOf(problems);
    }

    private static void length(String what, String text, int most, List<String> problems) {
        if (PlainText.of(text).isBlank()) {
            problems.add(what + " must not be empty");
        }
        if (text.length() > most) {
            problems.add(what + " must be at most " + most + " characters, got " + text.length());
        }
    }

    private static void hidden(String what, Pattern control, String text, List<String> problems) {
        var controls = control.matcher(text);
        if (controls.find()) {
            problems.add(what + " must hold no control characters or line breaks of its own, got " + code(controls));
        }
        var invisible = HIDDEN.matcher(text);
        if (invisible.find()) {
            problems.add(what + " must hold no invisible characters, got " + code(invisible));
        }
    }

    private static String code(MatchResult character) {
        return "U+%04X at %d".formatted(character.group().codePointAt(0), character.start());
    }

    /** Only where the name ends as a name, not where it goes on as an address. */
    private static String withoutNames(String text, String accountName) {
        return accountName.isBlank()
                ? text
                : Pattern.compile(
                                "(?<![\\p{L}\\p{N}/.:@])" + Pattern.quote(accountName)
                                        + "(?![\\p{L}\\p{N}/@-]|[.:][\\p{L}\\p{N}/])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll("it");
    }

    private static void found(String message, Pattern pattern, String text, List<String> problems) {
        pattern.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\s+", " ").strip())
                .map(match -> match.length() <= MAX_SHOWN ? match : match.substring(0, MAX_SHOWN) + "…")
                .distinct()
                .forEach(match -> problems.add(message + match));
    }
}
