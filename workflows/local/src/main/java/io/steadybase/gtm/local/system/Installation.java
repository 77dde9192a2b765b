package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.process.ChildFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built project: what {@code mvn package} makes of it.
 *
 * @param root its root directory
 */
public record Installation(Path root) {
    public Installation {
        root = root.toAbsolutePath().normalize();
    }

    /** The class path of DynamoDB Local. */
    Path dynamoDbLocal() {
        return root.resolve("workflows/local/dynamodb-local/target/lib");
    }

    /** The class path of the worker process. */
    Path worker() {
        return root.resolve("workflows/worker/target/worker");
    }

    /** The class path of Marketing's worker process. */
    Path marketingWorker() {
        return root.resolve("nexus-handlers/marketing-reference/target/marketing");
    }

    /** The jars of the Lambda runtime. */
    List<Path> lambdaRuntime() {
        return jars(root.resolve("workflows/local/platform/target/lambda-runtime"), ".jar");
    }

    /** The jar that is deployed to Lambda. */
    Path functions() {
        return jars(root.resolve("activities-lambda/target"), "-function.jar").getFirst();
    }

    private static List<Path> jars(Path folder, String suffix) {
        List<Path> jars = Files.isDirectory(folder) ? list(folder, suffix) : List.of();
        if (jars.isEmpty()) {
            throw new ChildFailedException(
                    "expected a file *" + suffix + " in " + folder + ", got none; build the project first");
        }
        return jars;
    }

    private static List<Path> list(Path folder, String suffix) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
