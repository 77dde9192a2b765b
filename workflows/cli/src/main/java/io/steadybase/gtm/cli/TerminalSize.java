package io.steadybase.gtm.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a terminal is. */
public record TerminalSize(int rows, int columns) {
    /** What is no terminal: lines never break. */
    public static final TerminalSize ENDLESS = new TerminalSize(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final TerminalSize USUAL = new TerminalSize(24, 80);
    private static final Pattern ANSWER = Pattern.compile("(\\d{1,5}) (\\d{1,5})");

    /** How large that of this process is now, since people resize windows; {@code COLUMNS} in the environment has the last word on the width. */
    static TerminalSize now() {
        var asked = ask().flatMap(TerminalSize::parse).orElse(USUAL);
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(columns -> new TerminalSize(asked.rows(), Integer.parseInt(columns)))
                .orElse(asked);
    }

    static Optional<TerminalSize> parse(String answer) {
        var match = ANSWER.matcher(answer.strip());
        return match.matches() && !match.group(2).equals("0")
                ? Optional.of(new TerminalSize(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    private static Optional<String> ask() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return Optional.of(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }
}
