package io.steadybase.gtm.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java program in a JVM of its own, the same Java as ours.
 *
 * @param libraries the folder whose jars are its class path
 */
public record JavaProgram(List<String> options, Path libraries, String mainClass, List<String> arguments) {
    public JavaProgram {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * The command that runs it.
     *
     * @throws ChildFailedException if it was not built
     */
    public List<String> command() {
        if (!Files.isDirectory(libraries)) {
            throw new ChildFailedException(mainClass + " cannot be started: expected its jars in " + libraries
                    + ", which is not there; build the project first");
        }
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> main = Stream.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                libraries.resolve("*").toString(),
                mainClass);
        return Stream.of(java, options.stream(), main, arguments.stream())
                .flatMap(part -> part)
                .toList();
    }
}
