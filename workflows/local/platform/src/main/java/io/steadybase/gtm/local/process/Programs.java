package io.steadybase.gtm.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine. */
public final class Programs {
    private Programs() {}

    /**
     * The program that a shell would run.
     *
     * @param environment the variables of this process, of which {@code PATH} counts
     */
    public static Optional<Path> onPath(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }

    /**
     * Whether a process of this user still runs. One that has ended stays in the table until its parent has looked, which with
     * some takes seconds; it has no command any more.
     */
    public static boolean running(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
