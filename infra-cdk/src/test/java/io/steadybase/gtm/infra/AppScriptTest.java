package io.steadybase.gtm.infra;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code app.sh}, as {@code cdk} runs it. */
class AppScriptTest {
    @TempDir
    private Path directory;

    @Test
    void namesTheClassThatIsThere() throws IOException {
        assertThat(Files.readString(Path.of("app.sh"))).contains(" " + GtmApp.class.getName() + "\n");
    }

    @Test
    void saysWhatToRunIfTheAppIsNotBuilt() throws Exception {
        Path module = Files.createDirectories(directory.resolve("infra-cdk"));
        Files.copy(Path.of("app.sh"), module.resolve("app.sh"));
        Files.createDirectories(directory.resolve(".mvn"));
        Files.copy(Path.of("../.mvn/find-jdk"), directory.resolve(".mvn/find-jdk"), COPY_ATTRIBUTES);

        var command = new ProcessBuilder("sh", module.resolve("app.sh").toString()).redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process script = command.start();

        assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("the CDK app is not built, run `mvn package` first (expected %s/target/lib)%n"
                        .formatted(module));
        assertThat(script.waitFor()).isEqualTo(1);
    }
}
