package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.command.GtmProcess.Result;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.SampleData;
import io.steadybase.gtm.local.process.Programs;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The command line in processes of its own, beside a {@code gtm up} that begins with an empty CRM. */
@TestMethodOrder(OrderAnnotation.class)
class BadInputTest {
    @TempDir
    static Path home;

    @TempDir
    Path source;

    private static GtmProcess up;

    @BeforeAll
    static void up() throws IOException {
        up = GtmProcess.start(home, "up");
        assertThat(up.says("the system is up"))
                .as(() -> String.join("\n", up.said()))
                .isTrue();
    }

    @AfterAll
    static void down() throws Exception {
        var result = GtmProcess.run(home, "down");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("stopping the local system (process ", "the local system is down");
        assertThat(up.family()).noneMatch(Programs::running);
        var ended = up.result();
        assertThat(ended.out()).contains("stopping: what the workers have in flight ends first");
        assertThat(ended.err()).as("who is asked to end has no fault").isEmpty();
    }

    @Test
    @Order(1)
    void tellsWhoseCrmIsEmptyToImportSomething() {
        assertThat(gtm("start", "drew", "--message", WholeSystem.TOP_FIVE, "--request-id", "empty")
                        .exit())
                .isZero();

        var watched = gtm("watch", "empty");

        assertThat(watched.exit()).isEqualTo(ExitCode.FAILED.code());
        var report = gtm("report", "empty");
        assertThat(report.exit()).isEqualTo(ExitCode.FAILED.code());
        assertThat(report.out()).contains("the CRM holds no accounts").contains("gtm import");
    }

    @Test
    @Order(1)
    void refusesADirectoryWithoutTheFilesAndNamesThem() throws Exception {
        refuses(
                GtmProcess.run(home, "import", source.toString()),
                "nothing was imported",
                "accounts.csv is missing",
                "products.csv is missing",
                "sales_teams.csv is missing",
                "sales_pipeline.csv is missing");
    }

    @Test
    @Order(1)
    void refusesFilesThatAreNoCsvAllTogether() throws Exception {
        SampleData.copyTo(source);
        Files.write(source.resolve("accounts.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xff});
        Files.writeString(source.resolve("products.csv"), "product;series;sales_price\nAtlas;Pro;1\n");

        refuses(
                GtmProcess.run(home, "import", source.toString()),
                "accounts.csv is not text in UTF-8",
                "products.csv line 1: values must be separated by ',', got ';': save it with commas");
    }

    private static void refuses(Result result, String... reasons) {
        assertThat(result.err()).contains(reasons).doesNotContain("\tat ");
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(result.out()).isEmpty();
    }

    @Test
    @Order(1)
    void refusesASecondSystemInTheSameDirectory() throws Exception {
        var second = GtmProcess.run(home, "up");

        assertThat(second.err())
                .contains("a local system runs in " + home.resolve("system") + " already (process ")
                .contains("gtm down")
                .doesNotContain("\tat ");
        assertThat(second.exit()).isEqualTo(ExitCode.FAILED.code());
        assertThat(gtm("list").exit()).as("the first one goes on").isZero();
    }

    @Test
    @Order(1)
    void refusesADirectoryThatCannotBeMade() throws Exception {
        var file = Files.createFile(source.resolve("system"));
        for (var command : List.of(List.of("up"), List.of("up", "--detach"))) {
            var result = GtmProcess.run(source, command.toArray(String[]::new));

            assertThat(result.err())
                    .isEqualTo("the system's directory must be one that you can write, got %s: %s is no directory;"
                                    .formatted(file, file)
                            + " name another one in GTM_DIR\n");
            assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
            assertThat(result.out()).isEmpty();
        }
        Files.delete(file);
    }

    @Test
    @Order(1)
    void refusesAPortThatIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var result = GtmProcess.run(source, "up", "--ui-port", port);

            assertThat(result.err())
                    .contains("port %s is in use: choose another one with --ui-port".formatted(port))
                    .doesNotContain("\tat ");
            assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
        }
    }

    @Test
    @Order(2)
    void draftsWithoutTranscriptsAndSaysSo() throws Exception {
        SampleData.copyTo(source);
        Files.delete(source.resolve("calls.csv"));
        assertThat(loaded(GtmProcess.run(home, "import", "--json", source.toString())))
                .isPositive();
        assertThat(gtm("start", "drew", "--message", WholeSystem.TOP_FIVE, "--request-id", "silent")
                        .exit())
                .isZero();

        var watched = gtm("watch", "silent");

        assertThat(watched.exit()).as(watched.err()).isZero();
        assertThat(watched.out()).contains("Vera passed 5 drafts").contains("gate outreach-approval is open");
        assertThat(gtm("report", "silent").out())
                .contains("no call transcripts of the last 30 days: the drafts rest on CRM data and memory alone");
    }

    @Test
    @Order(3)
    void changesNothingWhenItImportsTwice() throws Exception {
        SampleData.copyTo(source);
        assertThat(loaded(GtmProcess.run(home, "import", "--json", source.toString())))
                .as("the calls are new")
                .isPositive();

        var second = GtmProcess.run(home, "import", "--json", source.toString());

        assertThat(loaded(second)).isZero();
        assertThat(files(second))
                .allSatisfy(
                        file -> assertThat(file.unchanged() + file.setAside().size())
                                .as(file.file())
                                .isEqualTo(file.read()));
    }

    @Test
    @Order(4)
    void saysHowFarItGotAtCtrlCAndGoesOnTheNextTime() throws Exception {
        SampleData.copyTo(source);
        var pipeline = source.resolve("sales_pipeline.csv");
        var row = Files.readAllLines(pipeline).get(1);
        var rows = IntStream.range(0, 1_000).mapToObj(i -> "MANY-" + i + row.substring(row.indexOf(',')));
        Files.write(pipeline, (Iterable<String>) rows::iterator, StandardOpenOption.APPEND);
        var importing = GtmProcess.startInTerminal(home, "import", "crm", source.toString());
        assertThat(importing.says("\rsales_pipeline.csv")).as("a bar").isTrue();

        importing.type("\u0003");

        assertThat(importing.result().out())
                .containsPattern("interrupted: [\\d,]+ rows are written; run it again to go on");
        var again = GtmProcess.run(home, "import", "crm", "--json", source.toString());
        assertThat(loaded(again)).as("it had been broken off").isPositive();
        assertThat(loaded(GtmProcess.run(home, "import", "crm", "--json", source.toString())))
                .isZero();
    }

    private static int loaded(Result result) throws JsonProcessingException {
        return files(result).stream().mapToInt(FileReport::loaded).sum();
    }

    private static List<FileReport> files(Result result) throws JsonProcessingException {
        assertThat(result.exit()).as(result.err()).isZero();
        var files = WireJson.MAPPER.readTree(result.out()).path("files");
        return WireJson.MAPPER.convertValue(
                files, WireJson.MAPPER.getTypeFactory().constructCollectionType(List.class, FileReport.class));
    }

    @Test
    @Order(1)
    void saysThatNothingIsUpAndHowToStartIt() throws Exception {
        var nowhere = new SystemDirectory(source);
        for (var command : List.of("status", "approve --all", "watch", "drafts", "report")) {
            var result = WholeSystem.gtm(nowhere, (command + " drew-q3").split(" "));
            assertThat(result.err())
                    .as(command)
                    .contains("no local system is up in " + source)
                    .contains("gtm up");
            assertThat(result.exit()).as(command).isEqualTo(ExitCode.NOT_REACHABLE.code());
        }
        var imported = GtmProcess.run(source, "import", source.toString());
        assertThat(imported.err()).contains("start it with 'gtm up --detach'");
        assertThat(imported.exit()).isEqualTo(ExitCode.NOT_REACHABLE.code());
        var down = GtmProcess.run(source, "down");
        assertThat(down.out()).startsWith("no local system is up in ");
        assertThat(down.exit()).isZero();
    }

    @Test
    @Order(1)
    void saysThatThereIsNoSuchRun() {
        for (var command : List.of("status", "approve --all", "reject --all", "watch", "drafts", "report")) {
            var result = gtm((command + " nobody-started-this").split(" "));
            assertThat(result.err()).as(command).startsWith("no run nobody-started-this");
            assertThat(result.exit()).as(command).isEqualTo(ExitCode.NOT_FOUND.code());
        }
    }

    private static WholeSystem.Result gtm(String... arguments) {
        return WholeSystem.gtm(new SystemDirectory(home.resolve("system")), arguments);
    }
}
