package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.bedrock.FaultOrder;
import io.steadybase.gtm.local.bedrock.ModelFault;
import io.steadybase.gtm.local.command.SystemView.PartView;
import io.steadybase.gtm.local.command.SystemView.State;
import io.steadybase.gtm.local.doctor.Finding;
import io.steadybase.gtm.local.doctor.Finding.Level;
import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemEnd;
import io.steadybase.gtm.local.system.SystemEnd.Cause;
import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import io.steadybase.gtm.testing.JsonShape;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What programs read: see docs/json.md. A golden file has every field of its shape. */
class DocumentedJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @MethodSource("shapes")
    void printsTheGoldenFileAsItIsDocumented(String name, Object data) throws IOException {
        var shape = JsonShape.of(name, data);

        assertThat(shape.printed()).isEqualTo(WireJson.MAPPER.readTree(shape.golden()));
        assertThat(shape.documented()).isEqualTo(shape.golden());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("import", imported()),
                Arguments.of("up", running()),
                Arguments.of("ps", up()),
                Arguments.of("ps-down", down()),
                Arguments.of("doctor", findings()),
                Arguments.of("model", List.of(new FaultOrder(ModelFault.CUT_SHORT, 3, "submit_plan", 1))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void documentsEveryCommandThatPrintsJson(String command) throws IOException {
        assertThat(JsonShape.document()).contains("`" + command + "`");
    }

    static List<String> commands() {
        return takingJson(Gtm.commandLine(Terminal.NONE)).toList();
    }

    @Test
    void documentsEveryWordThatAnEndpointACauseALevelOrAFaultCanBe() throws IOException {
        var words = Stream.of(LocalEndpoint.values(), Cause.values(), Level.values(), State.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .map("`%s`"::formatted);

        assertThat(JsonShape.document()).contains(words.toList());
    }

    private static Stream<String> takingJson(CommandLine command) {
        var spec = command.getCommandSpec();
        return Stream.concat(
                spec.findOption("--json") == null ? Stream.of() : Stream.of(spec.qualifiedName()),
                command.getSubcommands().values().stream().flatMap(DocumentedJsonTest::takingJson));
    }

    private static ImportReport imported() {
        var repair = new Repair("product \"GTXPro\" → \"GTX Pro\"", List.of(17L, 21L));
        var setAside = new SetAside(5, "account is missing");
        return new ImportReport(
                false, List.of(new FileReport("sales_pipeline.csv", 120, 100, 19, List.of(repair), List.of(setAside))));
    }

    private static RunningSystem running() {
        var endpoints = new LinkedHashMap<LocalEndpoint, String>();
        endpoints.put(LocalEndpoint.TEMPORAL, "localhost:40001");
        endpoints.put(LocalEndpoint.TEMPORAL_PLAIN, "127.0.0.1:40002");
        endpoints.put(LocalEndpoint.TEMPORAL_UI, "http://127.0.0.1:40003");
        endpoints.put(LocalEndpoint.DYNAMODB, "http://127.0.0.1:40004");
        endpoints.put(LocalEndpoint.LAMBDA, "http://127.0.0.1:40005");
        endpoints.put(LocalEndpoint.SECRETS_MANAGER, "http://127.0.0.1:40006");
        endpoints.put(LocalEndpoint.BEDROCK, "http://127.0.0.1:40007");
        var part = new RunningSystem.Part(
                "DynamoDB Local", 4712, NOON.plusSeconds(1), "dynamodb.log", List.of(LocalEndpoint.DYNAMODB));
        return new RunningSystem(4711, NOON, "steadybase-gtm", endpoints, List.of(part));
    }

    private static SystemView up() {
        var part = new PartView(
                "DynamoDB Local", 4712, 160L, List.of(40004), NOON.plusSeconds(1), "running", "dynamodb.log");
        return new SystemView("/home/ada/.gtm", State.UP, 4711L, List.of(part), null);
    }

    private static SystemView down() {
        var part = new PartEnd("the worker", 137, "worker.log", List.of("out of memory"));
        var end = new SystemEnd(
                Cause.PART_ENDED, NOON, "the worker ended with exit code 137, so the others were stopped", part);
        return new SystemView("/home/ada/.gtm", State.DOWN, null, List.of(), end);
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(Level.OK, "JDK", "25.0.1", null),
                new Finding(
                        Level.WARNING,
                        "Node",
                        "must be 20 or later, got none on the PATH: only the stacks need it",
                        "apt-get install nodejs"));
    }
}
