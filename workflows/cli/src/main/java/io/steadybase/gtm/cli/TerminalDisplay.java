package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** The whole status in one place of the screen, drawn again when it changes. */
public final class TerminalDisplay implements RunDisplay {
    // A line that the terminal breaks in two would make the picture higher than it is known to be: cut it off instead.
    private static final String CUT_LINES = "\u001b[?7l";
    private static final String BREAK_LINES = "\u001b[?7h";

    private final PrintWriter out;
    private final Optional<String> costNote;
    private String drawn = "";

    /** Draws on this writer, which must be a terminal. */
    public TerminalDisplay(PrintWriter out, Optional<String> costNote) {
        this.out = out;
        this.costNote = costNote;
    }

    @Override
    public void show(RunProgress progress) {
        var picture = picture(progress);
        if (picture.equals(drawn)) {
            return;
        }
        if (!drawn.isEmpty()) {
            out.print(upAndClear(drawn.lines().count()));
        }
        out.print(CUT_LINES + picture + BREAK_LINES);
        out.flush();
        drawn = picture;
    }

    private static String upAndClear(long lines) {
        return "\u001b[%dA\u001b[J".formatted(lines);
    }

    private String picture(RunProgress progress) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        new StatusView(progress, costNote).print(writer);
        writer.flush();
        return text.toString();
    }
}
