package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.local.process.Readiness;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gtm demo drew} and the tour in a process of their own, and what is left when they end, in whatever way. */
class EndOfDemoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("(?:127\\.0\\.0\\.1|localhost):(\\d+)");

    @TempDir
    Path home;

    @Test
    void leavesNothingAtAllWhenItIsInterruptedWhileItStarts() throws Exception {
        var demo = GtmProcess.start(home, "demo");
        assertThat(demo.says("is ready"))
                .as(() -> String.join("\n", demo.said()))
                .isTrue();
        var family = demo.family();

        demo.signal("INT");

        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(EndOfDemoTest::running));
        assertNothingListens(demo.said());
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    /** A run that was started is not lost. */
    @ParameterizedTest
    @CsvSource({"TERM, Drew: ", "KILL, Step 1: "})
    void leavesNoProcessNoPortAndNoLock(String signal, String afterWords) throws Exception {
        var demo = GtmProcess.start(home, "demo", "drew");
        assertThat(demo.says(afterWords))
                .as(() -> String.join("\n", demo.said()))
                .isTrue();
        var family = demo.family();
        assertThat(family).hasSizeGreaterThanOrEqualTo(5);

        demo.signal(signal);

        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(EndOfDemoTest::running));
        assertNothingListens(demo.said());
        assertLockIsFree();
        assertThat(demo.says("GTM_DIR=%s gtm up --detach".formatted(directory())))
                .as("whoever can still speak says how to go on")
                .isEqualTo(signal.equals("TERM"));
    }

    @Test
    void leavesNothingWhenThePersonAtTheGateInterruptsIt() throws Exception {
        var demo = GtmProcess.startInTerminal(home, "demo", "drew");
        assertThat(demo.says("[a]pprove"))
                .as(() -> String.join("\n", demo.said()))
                .isTrue();
        var family = demo.family();
        assertThat(family).hasSizeGreaterThan(5);

        demo.type("\u0003");

        assertThat(demo.says("stopping: what the workers have in flight ends first"))
                .isTrue();
        assertThat(demo.says("GTM_DIR=%s gtm review drew-demo".formatted(directory())))
                .isTrue();
        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(EndOfDemoTest::running));
        assertNothingListens(demo.said());
        assertLockIsFree();
    }

    @Test
    void leavesTheGateOpenWithoutATerminalAndSaysHowToDecideLater() throws Exception {
        var demo = GtmProcess.run(home, "demo", "drew");

        assertThat(demo.exit()).as(demo.err()).isEqualTo(ExitCode.NOT_COMPLETED.code());
        assertThat(demo.out())
                .contains("There is no terminal to ask in, and no --approve.")
                .contains("The gate stays open; nothing was sent.")
                .contains("  GTM_DIR=%s gtm up --detach".formatted(directory()))
                .contains("  GTM_DIR=%s gtm review drew-demo".formatted(directory()))
                .contains("  rm -r %s".formatted(directory()))
                .doesNotContain("gtm approve drew-demo");
        assertNothingListens(List.of(demo.out()));
        try (var later = WholeSystem.up(directory())) {
            assertThat(later.untilGateOrEnd("demo").gateIsOpen()).isTrue();
            later.decide("demo", Verdict.APPROVE, List.of());
            later.untilEnd("demo");
            assertThat(later.outbox("demo")).hasSize(4);
            assertThat(later.account("demo", "larkspur-retail-group").outcome())
                    .as("Marketing still knows its programs")
                    .isEqualTo(AccountOutcome.HANDED_TO_MARKETING);
        }
    }

    @Test
    void refusesDataThatIsNotThereAndLeavesNothing() throws Exception {
        var demo = GtmProcess.run(
                home, "demo", "drew", "--data", home.resolve("nothing").toString(), "--approve", "all");

        assertThat(demo.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(demo.err()).contains(home.resolve("nothing") + " is not a directory");
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void deletesItsDirectoryAfterACompletedRun() throws Exception {
        var report = home.resolve("report.json");

        var demo = GtmProcess.run(home, "demo", "drew", "--approve", "all", "--json", report.toString(), "--explain");

        assertThat(demo.exit()).as(demo.err()).isZero();
        assertThat(Files.readString(report)).contains("\"state\" : \"completed\"", "\"outboxId\" : \"demo/");
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    private Path directory() throws IOException {
        try (var entries = Files.list(home.resolve("tmp"))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("gtm-demo-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertNothingListens(List<String> said) {
        var ports = said.stream()
                .flatMap(line -> PORT.matcher(line).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .distinct()
                .toList();
        assertThat(ports).noneMatch(port -> Readiness.accepting(port).ready());
    }

    private void assertLockIsFree() throws IOException {
        try (var file = FileChannel.open(directory().resolve("lock"), StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }

    /** Where nobody adopts orphans, one that has ended stays in the table as a zombie. */
    private static boolean running(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (IOException e) {
            // It went between the two looks.
            return false;
        }
    }
}
