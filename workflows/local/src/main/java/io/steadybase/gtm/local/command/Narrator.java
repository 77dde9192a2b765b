package io.steadybase.gtm.local.command;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints progress as it happens. */
final class Narrator {
    private Narrator() {}

    static Consumer<String> to(PrintWriter out) {
        return line -> {
            synchronized (out) {
                out.println("  " + line);
                out.flush();
            }
        };
    }
}
