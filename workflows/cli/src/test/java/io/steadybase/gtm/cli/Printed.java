package io.steadybase.gtm.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** What a view prints. */
public final class Printed {
    /** Noon of the day of {@link Samples}, in UTC. */
    static final Moments MOMENTS = new Moments(() -> Samples.NOON, ZoneOffset.UTC);

    private Printed() {}

    /** On what is no terminal. */
    public static String by(Consumer<Screen> view) {
        return at(TerminalSize.ENDLESS, false, view);
    }

    /** On a terminal so wide. */
    static String at(int columns, Consumer<Screen> view) {
        return at(new TerminalSize(24, columns), false, view);
    }

    static String at(TerminalSize size, boolean colours, Consumer<Screen> view) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        view.accept(new Screen(out, size, colours, MOMENTS));
        out.flush();
        return text.toString();
    }
}
