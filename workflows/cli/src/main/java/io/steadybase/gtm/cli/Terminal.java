package io.steadybase.gtm.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person sits, if one does.
 *
 * @param input what the person types, null without a terminal
 * @param draws whether what stands there can be drawn over: a {@code dumb} terminal takes lines of letters only
 */
public record Terminal(@Nullable BufferedReader input, boolean draws) {
    /** Nobody is there. */
    public static final Terminal NONE = new Terminal(null, false);

    /** The terminal of this process: there is one if both its input and its output are. */
    public static Terminal ofThisProcess() {
        return isThere()
                ? new Terminal(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                        !"dumb".equals(System.getenv("TERM")))
                : NONE;
    }

    static boolean isThere() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Whether text may have colours: not for who sets <a href="https://no-color.org">NO_COLOR</a>. */
    public boolean hasColours(Map<String, String> environment) {
        return draws && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
