package io.steadybase.gtm.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** What a view prints. */
public final class Printed {
    private Printed() {}

    public static String by(Consumer<PrintWriter> view) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        view.accept(out);
        out.flush();
        return text.toString();
    }
}
