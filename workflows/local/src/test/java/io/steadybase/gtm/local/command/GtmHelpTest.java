package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtmHelpTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "demo drew",
                "up",
                "down",
                "ps",
                "logs",
                "doctor",
                "import",
                "import crm",
                "import leads",
                "model",
                "temporal",
                "start drew",
                "start lead",
                "list",
                "show",
                "status",
                "report",
                "drafts",
                "watch",
                "review",
                "approve",
                "reject",
                "skip",
                "release",
                "cancel",
                "retry",
                "outbox",
                "completion"
            })
    void showsAnExampleAndEveryExitCode(String command) {
        assertThat(gtm((command + " --help").split(" "))).isZero();

        assertThat(out.toString()).contains("Example", "gtm " + command, "Exit codes:");
        for (var exit : ExitCode.values()) {
            assertThat(out.toString()).containsPattern("(?m)^ +%d +\\S".formatted(exit.code()));
        }
    }

    @Test
    void describesEveryExitCodeAsTheReadmeDoes() throws Exception {
        var readme = Files.readString(Path.of("../../README.md"));

        ExitCode.help().forEach((code, meaning) -> assertThat(readme).contains("|%s | %s |".formatted(code, meaning)));
    }

    @Test
    void listsEveryCommand() {
        assertThat(gtm("--help")).isZero();

        assertThat(out.toString())
                .contains("demo", "up", "down", "import", "start", "status", "watch", "drafts", "approve", "reject")
                .contains("skip", "report", "list", "Exit codes:");
    }

    @Test
    void refusesACommandThatDoesNotExistAndSuggestsOne() {
        assertThat(gtm("statsu")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).contains("statsu").contains("gtm status");
    }

    @Test
    void refusesAnAnswerThatItDoesNotKnow() {
        assertThat(gtm("demo", "--approve", "some")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).contains("--approve").contains("some");
    }

    @Test
    void refusesADemoOfNothingBeforeItStarts() {
        assertThat(gtm("demo", "drew", "--message", " ")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).isEqualToIgnoringNewLines("--message must have 1 to 10000 characters, got 0");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAReportWhereNoneCanBeWrittenBeforeItStarts() {
        assertThat(gtm("demo", "--json", "nowhere/report.json")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "--json must name a file in a directory that you can write, got nowhere/report.json");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesATourOfOwnDataWithoutItsAccountAndADeckWhereNoneCanBeWritten() {
        assertThat(gtm("demo", "--data", ".", "--out", "nowhere")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString())
                .contains("--account must name an account of the data that --data names, got none")
                .contains("--out must be a directory in which you can write, got nowhere");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesATourOfAnAccountWithoutANameOrWithATicketThatIsNeverLate() {
        assertThat(gtm("demo", "--account", " ")).isEqualTo(ExitCode.USAGE.code());
        assertThat(gtm("demo", "--account", "&&", "--ticket-sla", "366d")).isEqualTo(ExitCode.USAGE.code());
        assertThat(gtm("demo", "--ticket-sla", "soon")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString())
                .contains("--account must name an account, got a blank")
                .contains("resolutionSla must be longer than nothing and at most 365 days, got PT8784H")
                .contains("duration must be like 7d, 12h, 30m, 45s or PT1H30M, got soon");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesOptionsOfTheTourBeforeDrewBecauseTheyWouldDoNothing() {
        assertThat(gtm("demo", "--approve", "all", "drew")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).contains("options of 'demo drew' must come after 'drew', got --approve before it");
        assertThat(out.toString()).isEmpty();
    }

    private int gtm(String... arguments) {
        return Gtm.commandLine(Terminal.NONE)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
