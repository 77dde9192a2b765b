package io.steadybase.gtm.local.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person sits, if one does.
 *
 * @param input what the person types, null without a terminal
 */
record Terminal(@Nullable BufferedReader input) {
    /** The terminal of this process: there is one if both its input and its output are. */
    static Terminal ofThisProcess() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console ->
                        new Terminal(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))))
                .orElse(new Terminal(null));
    }
}
