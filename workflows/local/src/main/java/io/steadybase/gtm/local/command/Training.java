package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Terminal;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs the client commands once, at build time, so that the JVM can keep what they load (JDK 25's AOT cache) and every later
 * command starts from there. Needs a system that is up.
 */
final class Training {
    private static final List<List<String>> COMMANDS = List.of(
            List.of(
                    "start",
                    "drew",
                    "--message",
                    "Prepare outreach for our top 3 enterprise prospects",
                    "--request-id",
                    "t"),
            List.of("watch", "t"),
            List.of("list"),
            List.of("show", "t", "--items", "--explain"),
            List.of("status", "t", "--json"),
            List.of("approve", "t", "--all"),
            List.of("show", "t", "--json"),
            List.of("show", "nobody"),
            List.of("show", "--help"),
            List.of("complete", "runs"));

    private Training() {}

    /** Fails only if the commands cannot be run at all. */
    public static void main(String[] none) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        for (var command : COMMANDS) {
            var unused = Gtm.commandLine(Terminal.NONE)
                    .setOut(nowhere)
                    .setErr(nowhere)
                    .execute(command.toArray(String[]::new));
        }
    }
}
