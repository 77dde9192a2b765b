package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends the process that runs the system, in every way there is, half way through the start and afterwards. */
class SuddenEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "TERM, up as, REQUEST",
        "KILL, up as, UNTOLD",
        "INT, DynamoDB Local is ready, REQUEST",
        "HUP, DynamoDB Local is ready, REQUEST"
    })
    void leavesNoProcessAndNoLockButHowItEnded(String signal, String afterLine, SystemEnd.Cause cause)
            throws Exception {
        Process system = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SystemProbe.class.getName(),
                        directory.toString())
                .redirectError(directory.resolve("error.log").toFile())
                .start();
        List<ProcessHandle> family = familyAfter(system, afterLine);

        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(system.pid()))
                        .start()
                        .waitFor())
                .isZero();

        assertThat(family).hasSizeGreaterThanOrEqualTo(2);
        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(SuddenEndTest::running));
        SystemDirectory left = new SystemDirectory(directory);
        assertThat(left.lastEnd()).map(SystemEnd::cause).contains(cause);
        left.lock().close();
        assertThat(left.running()).isEmpty();
        assertThat(left.lastEnd())
                .map(SystemEnd::cause)
                .as("the next one keeps it")
                .contains(cause);
    }

    private static List<ProcessHandle> familyAfter(Process system, String line) throws IOException {
        BufferedReader output = system.inputReader();
        assertThat(output.lines().anyMatch(said -> said.contains(line))).isTrue();
        ProcessHandle parent = system.toHandle();
        return Stream.concat(Stream.of(parent), parent.descendants()).toList();
    }

    /** Where nobody adopts orphans, one that has ended stays in the table as a zombie. */
    private static boolean running(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (IOException e) {
            // It went between the two looks.
            return false;
        }
    }
}
