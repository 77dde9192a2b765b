package io.steadybase.gtm.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child process.
 *
 * @param name says which child it is, in messages
 * @param command the program and its arguments
 * @param environment all variables that it gets, besides {@code PATH}, {@code HOME}, {@code TMPDIR} and {@code LANG}: what else
 *     is set in the user's shell must not change what the child does
 * @param directory where it runs
 * @param log gets its standard output and error, appended
 */
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command must name a program, got an empty list (child " + name + ")");
        }
    }
}
