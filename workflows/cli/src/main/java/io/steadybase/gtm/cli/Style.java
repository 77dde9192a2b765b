package io.steadybase.gtm.cli;

/** What a piece of text means, for the eye. */
public enum Style {
    /** A name or a heading. */
    STRONG("1"),
    /** Good to know, not to be read first. */
    FAINT("2"),
    /** Went well. */
    GOOD("32"),
    /** Waits for somebody. */
    WAITING("33"),
    /** Went wrong. */
    BAD("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
