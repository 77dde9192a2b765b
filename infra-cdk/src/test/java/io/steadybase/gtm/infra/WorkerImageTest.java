package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the worker's Dockerfile promises and no template shows. */
class WorkerImageTest {
    private static final Path WORKER = BuildOutput.of(Path.of("..")).workerImage();

    @Test
    void runsAsAUserWithoutRights() throws IOException {
        assertThat(instructions("USER")).containsExactly("USER 10001:10001");
    }

    @Test
    void keepsTheOnlyWritableDirectoryAVolume() throws IOException {
        assertThat(instructions("VOLUME")).containsExactly("VOLUME /tmp");
    }

    @Test
    void leavesTheMainClassToTheTaskDefinition() throws IOException {
        assertThat(instructions("CMD")).isEmpty();
        assertThat(instructions("ENTRYPOINT")).singleElement().asString().endsWith("\"-cp\", \"/worker/*\"]");
    }

    @Test
    void copiesOnlyTheJars() throws IOException {
        assertThat(Files.readAllLines(WORKER.resolve(".dockerignore"))).containsExactly("*", "!target/worker/*.jar");
    }

    private static List<String> instructions(String keyword) throws IOException {
        return Files.readAllLines(WORKER.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith(keyword + " "))
                .toList();
    }
}
