package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.system.HungStart;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DownCommandTest {
    @TempDir
    private Path directory;

    @Test
    void endsAStartThatHangsAndSaysSo() throws Exception {
        var hung = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HungStart.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(hung.inputReader().readLine()).startsWith("hangs");

            assertThat(down())
                    .contains("found a local system that was not up yet (process " + hung.pid() + ")")
                    .contains("it did not heed a TERM and was killed")
                    .contains("the local system is down");

            assertThat(hung.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(new SystemDirectory(directory).process()).isEmpty();
        } finally {
            hung.destroyForcibly();
        }
    }

    @Test
    void doesNothingWhereNothingIs() {
        assertThat(down()).startsWith("no local system is up in " + directory);
    }

    private String down() {
        var out = new StringWriter();
        var command = new CommandLine(new DownCommand(new SystemDirectory(directory), Duration.ofMillis(500)));
        assertThat(command.setOut(new PrintWriter(out)).execute()).isZero();
        return out.toString();
    }
}
