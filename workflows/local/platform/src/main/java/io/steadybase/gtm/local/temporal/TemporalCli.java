package io.steadybase.gtm.local.temporal;

import io.steadybase.gtm.local.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        Optional<TemporalCli> present = present(environment, progress);
        return present.isPresent()
                ? present.get()
                : new TemporalCli(TemporalCliInstall.of(environment, progress).install());
    }

    /**
     * The same, if there is one already.
     *
     * @throws TemporalCliMissingException if {@code TEMPORAL_CLI} names no program
     * @throws InterruptedException if this thread is interrupted
     */
    public static Optional<TemporalCli> present(Map<String, String> environment, Consumer<String> progress)
            throws InterruptedException {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return Optional.of(named(Path.of(named)));
        }
        Optional<Path> onPath = Programs.onPath("temporal", environment);
        if (onPath.isPresent()) {
            CliVersion version = CliVersion.of(onPath.get());
            if (version.recentEnough()) {
                return onPath.map(TemporalCli::new);
            }
            progress.accept("the temporal on the PATH (" + onPath.get() + ") is " + version + ", expected at least "
                    + CliVersion.PINNED + ": using one of our own");
        }
        return TemporalCliInstall.of(environment, progress).present().map(TemporalCli::new);
    }

    private static TemporalCli named(Path program) {
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new TemporalCliMissingException(VARIABLE + " must name an executable file, got " + program);
        }
        return new TemporalCli(program);
    }
}
