package io.steadybase.gtm.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    @Test
    void findsWhatAShellWouldRun() {
        assertThat(Programs.onPath("sh", Map.of("PATH", "/nowhere::/bin:/usr/bin")))
                .hasValueSatisfying(program -> assertThat(program).endsWithRaw(Path.of("bin/sh")));
        assertThat(Programs.onPath("bin", Map.of("PATH", "/usr")))
                .as("a folder")
                .isEmpty();
        assertThat(Programs.onPath("sh", Map.of())).isEmpty();
    }

    /** The shell becomes a program that never looks after what it started. */
    @Test
    void doesNotTakeAProcessThatHasEndedForOneThatRuns() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 600").start();
        try {
            var id = Long.parseLong(parent.inputReader().readLine());

            assertThat(Programs.running(parent.toHandle())).isTrue();
            await().until(() -> ProcessHandle.of(id).filter(Programs::running).isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }
}
