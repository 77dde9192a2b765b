package io.steadybase.gtm.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NO_GRACE = Duration.ofMillis(300);

    @TempDir
    Path directory;

    @Test
    void endsTheChildAndItsWatcherWhenClosed() {
        ChildProcess child = start("echo up; exec sleep 600");
        awaitLine(child, "up");
        List<ProcessHandle> family = family(child);

        child.close();

        assertThat(child.alive()).isFalse();
        assertThat(family).hasSizeGreaterThanOrEqualTo(2);
        awaitGone(family);
    }

    @Test
    void keepsWhatTheChildWritesFromOthers() throws Exception {
        ChildProcess child = start("umask; touch database; mkdir folder; echo up; exec sleep 600");
        awaitLine(child, "up");
        child.close();

        assertThat(PrivateFiles.openToOthers(directory)).isEmpty();
        assertThat(directory.resolve("database")).exists();
    }

    @Test
    void killsAChildThatIgnoresTerm() {
        ChildProcess child =
                ChildProcess.start(command("trap '' TERM; echo up; while :; do sleep 0.1; done"), NO_GRACE);
        awaitLine(child, "up");
        List<ProcessHandle> family = family(child);

        child.close();

        awaitGone(family);
    }

    @Test
    void leavesNothingBehindWhenTheChildEndsByItself() {
        ChildProcess child = start("sleep 0.5; exit 7");
        List<ProcessHandle> family = family(child);

        assertThat(child.exit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .isEqualTo(7);

        awaitGone(family);
        child.close();
    }

    @Test
    void endsTheChildWhenOurJvmIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedParent.class.getName(),
                        directory.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> family = List.of();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            family = Stream.concat(child.descendants(), Stream.of(child)).toList();
            assertThat(child.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }

        awaitGone(family);
    }

    @Test
    void isReadyWhenThePredicateSaysSo() throws Exception {
        Path sign = directory.resolve("sign");
        try (ChildProcess child = start("touch sign; exec sleep 600")) {
            child.awaitReady(() -> Files.exists(sign), PATIENCE);

            assertThat(child.alive()).isTrue();
        }
    }

    @Test
    void showsTheLastLinesOfAChildThatFailsAtTheStart() {
        try (ChildProcess child = start("echo reading config; echo no such database >&2; exit 3")) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, PATIENCE))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessage("probe ended with exit code 3 before it was ready (log " + directory.resolve("log")
                            + "); it wrote last:\n  reading config\n  no such database");
        }
    }

    @Test
    void saysSoWhenTheChildIsNotReadyInTime() {
        try (ChildProcess child = start("exec sleep 600")) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(100)))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageStartingWith("probe was not ready within 0 s")
                    .hasMessageEndingWith("it wrote nothing");
        }
    }

    @Test
    void showsOnlyWhatThisRunWrote() {
        try (ChildProcess first = start("echo first; exit 1")) {
            awaitLine(first, "first");
        }
        try (ChildProcess second = start("echo second; exec sleep 600")) {
            awaitLine(second, "second");

            assertThat(second.lastLines(10)).containsExactly("second");
        }
    }

    @Test
    void saysWhichProgramIsMissing() {
        ChildCommand missing = new ChildCommand(
                "probe", List.of("no-such-program-at-all"), Map.of(), directory, directory.resolve("log"));
        try (ChildProcess child = ChildProcess.start(missing)) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, PATIENCE))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("probe ended with exit code 127")
                    .hasMessageContaining("no-such-program-at-all");
        }
    }

    @Test
    void refusesADirectoryThatDoesNotExist() {
        ChildCommand nowhere = new ChildCommand(
                "probe", List.of("true"), Map.of(), directory.resolve("nowhere"), directory.resolve("log"));

        assertThatThrownBy(() -> ChildProcess.start(nowhere))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("probe cannot be started");
    }

    @Test
    void givesTheChildOnlyItsOwnVariables() throws Exception {
        Path file = directory.resolve("env");
        ChildCommand printing = new ChildCommand(
                "probe",
                List.of("sh", "-c", "env > env.tmp; mv env.tmp env; exec sleep 600"),
                Map.of("COLOUR", "blue"),
                directory,
                directory.resolve("log"));
        try (ChildProcess child = ChildProcess.start(printing)) {
            child.awaitReady(() -> Files.exists(file), PATIENCE);

            assertThat(Files.readAllLines(file))
                    .contains("COLOUR=blue")
                    .allMatch(line -> line.matches("(COLOUR|PATH|HOME|TMPDIR|LANG|PWD|OLDPWD|SHLVL|_)=.*"));
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(command(script));
    }

    private ChildCommand command(String script) {
        return new ChildCommand("probe", List.of("sh", "-c", script), Map.of(), directory, directory.resolve("log"));
    }

    private static void awaitLine(ChildProcess child, String line) {
        await().atMost(PATIENCE).until(() -> child.lastLines(10).contains(line));
    }

    /** The child and its watcher; the watcher is there as soon as the child is. */
    private static List<ProcessHandle> family(ChildProcess child) {
        ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
        await().atMost(PATIENCE).until(() -> handle.children().findAny().isPresent());
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    private static void awaitGone(List<ProcessHandle> processes) {
        await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(ChildProcessTest::running));
    }

    /** Where nobody adopts orphans, one that has ended stays in the table as a zombie. */
    private static boolean running(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
