package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.imports.ImportOptions;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code gtm import} of leads and tickets on a server in memory, with leads whose ids say what becomes of them. */
class BulkImportTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestWorkflowEnvironment environment;
    private Path file;
    private Path results;

    @BeforeEach
    void start() throws IOException {
        // In real time: who waits for a run that asks a person would else pass the years until it times out.
        var options = TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(WirePayloads.clientOptions("default"));
        SearchAttributes.ALL.forEach(
                name -> options.registerSearchAttribute(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        environment = TestWorkflowEnvironment.newInstance(options.build());
        environment
                .newWorker(GtmDeployment.TASK_QUEUE)
                .registerWorkflowImplementationTypes(FakeLead.class, FakeTicket.class);
        environment.start();
        file = directory.resolve("leads.csv");
        results = directory.resolve("result.csv");
        Files.writeString(
                directory.resolve("mapping.json"),
                "{\"fields\": {\"leadId\": \"id\", \"attributes.source\": \"source\"}}");
    }

    @AfterEach
    void stop() {
        environment.close();
    }

    @Test
    void startsARunForEachRowAndWritesWhatComesOfIt() throws IOException {
        assertThat(importing("a,Google", "b,")).isZero();

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "leadId,score,band,route,reason,workflowId",
                        "a,84,hot,\"account executive, same day\",source Google,lead-qualification-a",
                        "b,84,hot,\"account executive, same day\",source unknown,lead-qualification-b");
        assertThat(out.toString())
                .startsWith("2 rows: 2 runs started, 0 joined, 0 done before; 0 wait, 0 failed, 0 rows without a run");
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws IOException {
        importing("a,Google");
        Files.writeString(results, "b,8", StandardOpenOption.APPEND);

        assertThat(importing("a,Google", "b,Google")).isZero();

        assertThat(out.toString()).contains("2 rows: 1 runs started, 0 joined, 1 done before");
        assertThat(lines()).hasSize(3).filteredOn(line -> line.startsWith("a,")).hasSize(1);
    }

    @Test
    void joinsRunsThatHadBeenStartedBefore() throws IOException {
        importing("a,Google");
        Files.delete(results);

        assertThat(importing("a,Google")).isZero();

        assertThat(out.toString()).contains("1 rows: 0 runs started, 1 joined, 0 done before");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void tellsTheLinesOfWhichNoRunCameAndGoesOn() throws IOException {
        assertThat(importing("a,Google", "b", ",Google", "c d,Google", "a,Chat", "e,\"torn", "f,Google"))
                .isEqualTo(ExitCode.PARTLY_DONE.code());

        assertThat(lines()).hasSize(3);
        assertThat(out.toString())
                .contains("line 3: no run: a row must have 2 values as the header has, got 1")
                .contains("line 4: no run: leadId must be there, got nothing")
                .contains("line 5: no run: leadId must be 1 to 100 letters, digits, '.', '_' or '-', got c d")
                .contains("line 6: no run: leadId must be in one row only, got a in line 2 too")
                .contains("line 7: no run: the row cannot be read as CSV")
                .contains("5 rows without a run");
    }

    @Test
    void tellsThatARunWasStartedWithAnotherInput() throws IOException {
        importing("a,Google");
        Files.delete(results);

        assertThat(importing("a,Chat", "b,Chat")).isEqualTo(ExitCode.PARTLY_DONE.code());

        assertThat(out.toString()).contains("line 2: no run: run lead-qualification-a had been started before");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void isNotHeldUpByRunsThatFailOrAskAPerson() throws IOException {
        assertThat(importing("fails,Google", "asks,Google", "a,Google")).isEqualTo(ExitCode.PARTLY_DONE.code());

        assertThat(lines())
                .contains("fails,,,failed,no score,lead-qualification-fails")
                .contains("asks,84,hot,waiting for a decision,source Google,lead-qualification-asks");
        assertThat(out.toString()).contains("1 wait, 1 failed");
    }

    @Test
    void refusesAMissingColumnBeforeTheFirstStart() throws IOException {
        Files.writeString(directory.resolve("mapping.json"), "{\"fields\": {\"leadId\": \"Prospect ID\"}}");

        assertThat(importing("a,Google")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString())
                .startsWith("nothing was started: the mapping of leadId names the column Prospect ID,"
                        + " the file has [id, source]");
        assertThat(results).doesNotExist();
    }

    @Test
    void startsNothingInADryRun() throws IOException {
        assertThat(importing(List.of("--dry-run"), "a,Google", "b")).isEqualTo(ExitCode.PARTLY_DONE.code());

        assertThat(out.toString()).contains("1 rows can be read, 0 are in").contains("nothing was started");
        assertThat(results).doesNotExist();
    }

    @Test
    void refusesAConcurrencyThatIsNone() throws IOException {
        assertThat(importing(List.of("--concurrency", "0"), "a,Google")).isEqualTo(ExitCode.USAGE.code());

        assertThat(err.toString()).startsWith("--concurrency must be 1 to 500, got 0");
    }

    @Test
    void importsTicketsWhichWaitForAPersonAndTellsUnknownPriorities() throws IOException {
        Files.writeString(file, "id,text,prio\nT-1,No mail.,P2\nT-2,No mail.,urgent\n");
        Files.writeString(
                directory.resolve("mapping.json"),
                "{\"fields\": {\"ticketId\": \"id\", \"description\": \"text\", \"priority\": \"prio\"}}");

        assertThat(importing("tickets", List.of())).isEqualTo(ExitCode.PARTLY_DONE.code());

        assertThat(lines())
                .containsExactly("ticketId,classification,severity,language,workflowId", "T-1,,,,ticket-T-1");
        assertThat(out.toString())
                .contains("line 3: no run: priority must be one of P1, P2, P3, P4, got urgent")
                .contains("1 wait, 0 failed, 1 rows without a run");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(results);
    }

    private int importing(String... rows) throws IOException {
        return importing(List.of(), rows);
    }

    private int importing(List<String> options, String... rows) throws IOException {
        Files.writeString(file, "id,source\n" + String.join("\n", rows) + "\n");
        return importing("leads", options);
    }

    private int importing(String target, List<String> options) {
        out.getBuffer().setLength(0);
        var arguments = Stream.concat(
                Stream.of(
                        "import",
                        target,
                        file.toString(),
                        "--mapping",
                        directory.resolve("mapping.json").toString(),
                        "--out",
                        results.toString()),
                options.stream());
        var gtm = new CommandLine(new Root());
        var imports = new CommandLine(new Imports());
        GtmCommands.addImports(imports, system(), Terminal.NONE);
        gtm.addSubcommand(imports);
        GtmCommands.add(gtm, system(), RunWatch.Pause.HALF_A_SECOND, Terminal.NONE);
        return gtm.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    }

    private RunningSystem system() {
        return new RunningSystem(
                GtmUnderTest.access(() -> new TemporalConnection(environment.getWorkflowClient(), () -> {})),
                GtmCommands.KINDS);
    }

    @Command(name = "gtm")
    private static final class Root {}

    /** As the local system has it. */
    @Command(name = "import")
    private static final class Imports implements ImportOptions {
        @Option(names = "--dry-run", scope = ScopeType.INHERIT)
        private boolean dryRun;

        @Mixin
        private JsonOption json;

        @Override
        public boolean isDryRun() {
            return dryRun;
        }

        @Override
        public JsonOption json() {
            return json;
        }
    }
}
