package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.files.RotatedLog;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LogsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path home;

    @Test
    void showsTheLastLinesOfOnePart() throws Exception {
        write("worker", "one\ntwo\nthree\n");

        assertThat(logs("worker", "--lines", "2")).isZero();
        assertThat(logs("worker.log", "--lines", "1")).isZero();

        assertThat(out.toString().lines()).containsExactly("two", "three", "three");
    }

    @Test
    void namesThePartOfEachLineWhenThereAreSeveral() throws Exception {
        write("worker", "one\ntwo\n");
        write("dynamodb", "three\u001b[31m\n");

        assertThat(logs()).isZero();

        assertThat(out.toString()).contains("worker | one\n", "worker | two\n").doesNotContain("\u001b");
        assertThat(out.toString()).startsWith("dynamodb | three");
    }

    @Test
    void namesThePartsThatThereAreWhenItGetsAnother() throws Exception {
        write("worker", "one\n");
        write("temporal", "one\n");

        assertThat(logs("postgres")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).isEqualToIgnoringNewLines("part must be one of temporal, worker, got postgres");
    }

    /** Of a part that crashed the last words may be half a line. */
    @Test
    void showsALineThatIsNotFinishedAndLeavesOutWhatIsNoFile() throws Exception {
        write("worker", "one\nlast words");
        Files.createDirectories(home.resolve("system/logs/odd.log"));

        assertThat(logs()).isZero();

        assertThat(out.toString()).isEqualTo("worker | one\nworker | last words\n");
    }

    @Test
    void saysThatThereAreNoneWhereNoSystemHasBeen() {
        assertThat(logs()).isEqualTo(ExitCode.NOT_FOUND.code());

        assertThat(err.toString()).startsWith("there are no logs in " + home.resolve("system"));
    }

    @Test
    void refusesANegativeNumberOfLines() {
        assertThat(logs("--lines", "-1")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).isEqualToIgnoringNewLines("--lines must be 0 or more, got -1");
    }

    @Test
    void followsALogAcrossItsRotationUntilCtrlCAndEndsWell() throws Exception {
        var file = write("worker", "one\n");
        var logs = GtmProcess.start(home, "logs", "worker", "-f");
        assertThat(logs.says("one")).isTrue();

        write("worker", "two\n");
        new RotatedLog(file).rotateOver(1);
        write("worker", "three\n");

        assertThat(logs.says("two")).isTrue();
        assertThat(logs.says("three")).isTrue();
        logs.signal("INT");
        assertThat(logs.result()).satisfies(result -> {
            assertThat(result.exit()).isZero();
            assertThat(result.err()).isEmpty();
        });
    }

    private Path write(String part, String text) throws IOException {
        var logs = Files.createDirectories(home.resolve("system/logs"));
        return Files.writeString(
                logs.resolve(part + ".log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private int logs(String... arguments) {
        return new CommandLine(new LogsCommand(new SystemDirectory(home.resolve("system"))))
                .setExecutionExceptionHandler(new LocalFailureReport())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
