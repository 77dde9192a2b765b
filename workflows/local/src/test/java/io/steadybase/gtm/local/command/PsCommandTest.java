package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.command.SystemView.PartView;
import io.steadybase.gtm.local.command.SystemView.State;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@SharedSystem.Used
class PsCommandTest {
    private static WholeSystem system;

    @TempDir
    Path directory;

    @BeforeAll
    static void up(WholeSystem shared) {
        system = shared;
    }

    @Test
    void showsEveryProcessWithItsMemoryAndPorts() throws Exception {
        var view = WireJson.MAPPER.readValue(ps(system.directory(), "--json"), SystemView.class);

        assertThat(view.state()).isEqualTo(State.UP);
        assertThat(view.parts())
                .extracting(PartView::name)
                .contains(
                        "gtm up, stand-ins",
                        "the Temporal server",
                        "DynamoDB Local",
                        "the worker",
                        "Marketing's worker",
                        "function gtm-data-activities",
                        "function gtm-llm-activities");
        assertThat(view.parts()).allSatisfy(part -> {
            assertThat(part.memoryMb()).as(part.name()).isPositive();
            assertThat(part.state()).as(part.name()).isIn("running", "starting", "idle", "busy");
            assertThat(system.directory().logs().resolve(part.log()))
                    .matches(log -> Files.exists(log) || part.log().equals("up.log"));
        });
        assertThat(view.parts().stream().flatMap(part -> part.ports().stream()))
                .hasSize(LocalEndpoint.values().length)
                .doesNotHaveDuplicates();
    }

    @Test
    void printsALineForEachPart() {
        assertThat(ps(system.directory()))
                .containsPattern("part +pid +memory +ports +since +state")
                .containsPattern("the worker +\\d+ +\\d+ MB +(now|\\d+ \\S+ ago) \\(\\d\\d:\\d\\d\\) +running")
                .contains(" MB, in " + system.directory().path());
    }

    @Test
    void tellsWhatEndedTheLastSystemAndWhatItWroteLast() throws Exception {
        Files.writeString(directory.resolve("end.json"), """
                {"cause": "PART_ENDED", "at": "2026-11-24T13:03:11Z",
                 "reason": "the worker ended with exit code 137, so the others were stopped",
                 "part": {"name": "the worker", "exitCode": 137, "log": "worker.log", "lastLines": ["out of memory"]}}
                """);

        assertThat(ps(new SystemDirectory(directory)))
                .contains("no local system is up in " + directory + ": the worker ended with exit code 137")
                .contains("it wrote last, in worker.log:", "  out of memory");
    }

    @Test
    void saysThatThereHasBeenNone() {
        assertThat(ps(new SystemDirectory(directory)))
                .isEqualToIgnoringNewLines("no local system is up in " + directory);
    }

    private static String ps(SystemDirectory directory, String... arguments) {
        var out = new StringWriter();
        var command = new CommandLine(new PsCommand(directory)).setOut(new PrintWriter(out));
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }
}
