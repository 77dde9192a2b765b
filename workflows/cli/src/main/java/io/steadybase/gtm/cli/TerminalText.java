package io.steadybase.gtm.cli;

import java.util.regex.Pattern;

/**
 * Text of other people, fit for a terminal. Names come from a CRM and drafts from a model: a control character among them
 * would move the cursor or recolour the screen.
 */
public final class TerminalText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n\\t]]");

    private TerminalText() {}

    /** On one line. */
    public static String line(String text) {
        return CONTROL.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("?");
    }

    /** On as many lines as it has. */
    public static String block(String text) {
        return CONTROL.matcher(text.strip().replace("\r\n", "\n")).replaceAll("?");
    }
}
