package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.TerminalText;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints progress as it happens; programs of others take part in it. */
final class Narrator {
    private Narrator() {}

    static Consumer<String> to(PrintWriter out) {
        return line -> {
            synchronized (out) {
                out.println("  " + TerminalText.block(line));
                out.flush();
            }
        };
    }
}
