package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
    @TempDir
    Path path;

    @Test
    void rotatesEveryLogThatIsLong() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        Path worker = Files.writeString(directory.logs().resolve("worker.log"), "long");
        Path temporal = Files.writeString(directory.logs().resolve("temporal.log"), "");

        try (LogKeeper keeper = LogKeeper.start(directory)) {
            keeper.rotate(3);
        }

        assertThat(worker).isEmptyFile();
        assertThat(worker.resolveSibling("worker.log.1")).hasContent("long");
        assertThat(temporal.resolveSibling("temporal.log.1")).doesNotExist();
    }
}
