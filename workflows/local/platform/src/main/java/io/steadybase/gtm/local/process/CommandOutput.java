package io.steadybase.gtm.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a command that ran to its end wrote.
 *
 * @param text its standard output and error
 */
public record CommandOutput(int exitCode, String text) {
    /**
     * Runs a command to its end.
     *
     * @param name says which command it is, in messages
     * @param environment as in {@link ChildCommand}
     * @throws ChildFailedException if it cannot be started or takes longer than it may
     * @throws InterruptedException if this thread is interrupted; the command is ended then
     */
    public static CommandOutput of(String name, List<String> command, Map<String, String> environment, Duration within)
            throws InterruptedException {
        try {
            Path directory = Files.createTempDirectory("gtm-");
            Path log = directory.resolve("output");
            try {
                return run(new ChildCommand(name, command, environment, directory, log), within);
            } finally {
                Files.deleteIfExists(log);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new ChildFailedException(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static CommandOutput run(ChildCommand command, Duration within) throws IOException, InterruptedException {
        try (ChildProcess child = ChildProcess.start(command, Duration.ofSeconds(2))) {
            if (!child.endsWithin(within)) {
                throw child.failure("took longer than " + within.toSeconds() + " s");
            }
            return new CommandOutput(child.exit().join(), Files.readString(command.log(), StandardCharsets.UTF_8));
        }
    }
}
