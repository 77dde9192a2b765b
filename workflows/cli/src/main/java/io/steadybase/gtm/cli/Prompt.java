package io.steadybase.gtm.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Asks a person for text. */
public record Prompt(BufferedReader in, PrintWriter out) {
    /** One line, without blanks around it; null at the end of input. */
    public @Nullable String line(String question) {
        out.print(question);
        out.flush();
        var line = read();
        if (line == null) {
            out.println();
            return null;
        }
        return line.strip();
    }

    /** Lines up to one with a single dot; null at the end of input, because then nobody ended the text on purpose. */
    public @Nullable String block(String question) {
        out.println(question);
        out.flush();
        var lines = new ArrayList<String>();
        for (var line = read(); line != null; line = read()) {
            if (line.equals(".")) {
                return String.join("\n", lines);
            }
            lines.add(line);
        }
        return null;
    }

    private @Nullable String read() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
