package io.steadybase.gtm.local.temporal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The Temporal CLI on this machine, which holds the server.
 *
 * @param program the executable file
 */
public record TemporalCli(Path program) {
    /** The variable that names the program. */
    public static final String VARIABLE = "TEMPORAL_CLI";

    /**
     * The program that {@code TEMPORAL_CLI} names; else {@code temporal} on the {@code PATH}, if it is recent enough; else
     * installs one, once, into a private virtual environment under the user's cache directory.
     *
     * @param environment the variables of this process
     * @param progress gets a line for whatever takes time
     * @throws TemporalCliMissingException if there is none and none can be installed; says what to do
     * @throws InterruptedException if this thread is interrupted
     */
    public static TemporalCli locate(Map<String, String> environment, Consumer<String> progress)
            throws InterruptedException {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return named(Path.of(named));
        }
        Optional<Path> onPath = program("temporal", environment);
        if (onPath.isPresent()) {
            CliVersion version = CliVersion.of(onPath.get());
            if (version.recentEnough()) {
                return new TemporalCli(onPath.get());
            }
            progress.accept("the temporal on the PATH (" + onPath.get() + ") is " + version + ", expected at least "
                    + CliVersion.PINNED + ": using one of our own");
        }
        return new TemporalCli(TemporalCliInstall.of(environment, progress).install());
    }

    private static TemporalCli named(Path program) {
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new TemporalCliMissingException(VARIABLE + " must name an executable file, got " + program);
        }
        return new TemporalCli(program);
    }

    static Optional<Path> program(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }
}
