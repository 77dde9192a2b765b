package io.steadybase.gtm.run;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long texts may be that people and other systems send us. The server ends runs whose payloads grow too large. */
public final class TextLimits {
    /** A request in free text, in characters. */
    public static final int MESSAGE = 10_000;

    /** A note or a reason, in characters. */
    public static final int NOTE = 2_000;

    /** The name of a person, a step, an item, in characters. */
    public static final int NAME = 200;

    /** What Temporal's lists and timelines show of something, in characters: Temporal Cloud takes 400 bytes of JSON. */
    private static final int SUMMARY = 100;

    /** The same where JSON writes six bytes a character. */
    private static final int SUMMARY_WITH_PICTOGRAPHS = 60;

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]+");

    private TextLimits() {}

    /** Adds a problem if the text is blank or too long. */
    public static void required(String field, @Nullable String text, int most, List<String> problems) {
        var length = text == null || text.isBlank() ? 0 : text.length(); // spaces around it travel, too
        if (length == 0 || length > most) {
            problems.add("%s must have 1 to %d characters, got %d".formatted(field, most, length));
        }
    }

    /** Adds a problem if there is a text and it is too long. */
    public static void optional(String field, @Nullable String text, int most, List<String> problems) {
        if (text != null && text.length() > most) {
            problems.add("%s must have at most %d characters, got %d".formatted(field, most, text.length()));
        }
    }

    /** The text on one line, without anything that is not printed. */
    public static String line(String text) {
        return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of the text on one line: a summary for Temporal's lists and timelines. */
    public static String summary(String text) {
        var line = line(text);
        var pictographs = line.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        return clip(line, pictographs ? SUMMARY_WITH_PICTOGRAPHS : SUMMARY);
    }

    /** The text, or its beginning with an ellipsis if it is longer. Never cuts a character in two. */
    public static String clip(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
