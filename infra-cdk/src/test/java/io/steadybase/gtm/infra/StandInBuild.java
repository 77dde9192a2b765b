package io.steadybase.gtm.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for what the other modules build, so that these tests need none of it. */
final class StandInBuild {
    private StandInBuild() {}

    static BuildOutput in(Path directory) throws IOException {
        Path worker = directory.resolve("worker");
        Path jars = Files.createDirectories(worker.resolve("target").resolve("worker"));
        Files.writeString(jars.resolve("worker.jar"), "stand-in");
        Files.writeString(worker.resolve("Dockerfile"), "FROM scratch\n");
        return new BuildOutput(Files.writeString(directory.resolve("function.jar"), "stand-in"), worker);
    }
}
