package io.steadybase.gtm.run;

import java.util.regex.Pattern;

/** Texts in the Markdown that Temporal's web UI shows of a run. */
public final class Markdown {
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]()#+!<>|~-]");

    private Markdown() {}

    /** What somebody wrote, as a text on one line: nothing in it is a link, a picture or a heading. */
    public static String text(String written) {
        return SIGN.matcher(TextLimits.line(written)).replaceAll("\\\\$0");
    }
}
