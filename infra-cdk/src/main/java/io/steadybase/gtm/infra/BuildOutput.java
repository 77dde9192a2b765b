package io.steadybase.gtm.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What Maven built and the stacks deploy.
 *
 * @param functionCode the jar of both functions
 * @param workerImage the directory of the worker's Dockerfile; the image copies the jars below {@code target/worker}
 */
record BuildOutput(Path functionCode, Path workerImage) {
    private static final String LOCATIONS = "build.properties";

    /** Where the build leaves it, below the root of the repository. */
    static BuildOutput of(Path root) {
        Properties locations = locations();
        return new BuildOutput(
                root.resolve(locations.getProperty("functionCode")),
                root.resolve(locations.getProperty("workerImage")));
    }

    /** What is not there, a sentence each. */
    Stream<String> missing() {
        return Stream.of(
                        missingUnless(Files.isRegularFile(functionCode), "jar of the functions", functionCode),
                        missingUnless(
                                Files.isRegularFile(workerImage.resolve("Dockerfile")),
                                "Dockerfile of the worker",
                                workerImage.resolve("Dockerfile")),
                        missingUnless(
                                hasJar(workerJars()),
                                "jars of the worker",
                                workerJars().resolve("*.jar")))
                .flatMap(missing -> missing);
    }

    private Path workerJars() {
        return workerImage.resolve("target").resolve("worker");
    }

    private static Stream<String> missingUnless(boolean there, String what, Path path) {
        return there
                ? Stream.empty()
                : Stream.of(
                        "%s not found, run `mvn package` first (expected %s)".formatted(what, path.toAbsolutePath()));
    }

    private static boolean hasJar(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*.jar")) {
            return jars.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties locations() {
        try (InputStream in = Objects.requireNonNull(BuildOutput.class.getResourceAsStream(LOCATIONS), LOCATIONS)) {
            var locations = new Properties();
            locations.load(in);
            return locations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
