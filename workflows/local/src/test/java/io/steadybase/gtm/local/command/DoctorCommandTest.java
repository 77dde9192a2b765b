package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.doctor.Finding;
import io.steadybase.gtm.local.doctor.Finding.Level;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
    @TempDir
    Path home;

    private Path path;
    private Path system;
    private int exit;

    @BeforeEach
    void tools() throws IOException {
        path = Files.createDirectories(home.resolve("bin"));
        system = home.resolve("system");
        tool("mvn", "\u001b[1mApache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)");
        tool("node", "v22.1.0");
        tool("python3", "Python 3.13.5");
        tool("temporal", "temporal version 1.9.1 (Server 1.32.0)");
    }

    @Test
    void findsNothingToMendWhereEverythingIsThere() throws Exception {
        assertThat(doctor()).allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.OK));
        assertThat(exit).isZero();
        assertThat(system).as("it only looks").doesNotExist();
    }

    @Test
    void namesWhatIsMissingAndHowToGetIt() throws Exception {
        for (var tool : List.of("mvn", "node", "python3", "temporal")) {
            Files.delete(path.resolve(tool));
        }

        assertThat(doctor())
                .contains(
                        new Finding(
                                Level.WARNING,
                                "Maven",
                                "must be 3.8.7 or later, got none on the PATH: what is built runs, but no change can be"
                                        + " built",
                                "apt-get install maven"),
                        new Finding(
                                Level.FAULT,
                                "Temporal CLI",
                                "there is none, and no python3 to install it",
                                "apt-get install python3 python3-venv"));
        assertThat(exit).isEqualTo(ExitCode.FAILED.code());
    }

    @Test
    void namesAToolThatIsTooOld() throws Exception {
        tool("mvn", "Apache Maven 3.6.3");
        tool("node", "v18.0.0");

        assertThat(doctor())
                .filteredOn(finding -> finding.level() == Level.WARNING)
                .extracting(Finding::what)
                .containsExactly(
                        "must be 3.8.7 or later, got 3.6.3: what is built runs, but no change can be built",
                        "must be 20 or later, got 18: only the stacks need it");
        assertThat(exit).as("a warning is no fault").isZero();
    }

    @Test
    void saysThatTheTemporalCliWillBeFetched() throws Exception {
        Files.delete(path.resolve("temporal"));

        assertThat(finding("Temporal CLI").what())
                .isEqualTo("the first start fetches it from the Python package index, 44 MB");
    }

    @Test
    void namesAPortThatIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(finding("port " + port, "--ui-port", port))
                    .extracting(Finding::level, Finding::mend)
                    .containsExactly(Level.FAULT, "gtm up --ui-port <another>");
        }
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        assertThat(finding("port 70000", "--ui-port", "70000").what())
                .isEqualTo("--ui-port must be between 1 and 65535, got 70000");
    }

    @Test
    void namesADirectoryThatIsAFile() throws Exception {
        Files.createFile(system);

        assertThat(finding("directory"))
                .isEqualTo(new Finding(
                        Level.FAULT,
                        "directory",
                        "must be one that you can write, got %s: %s is not".formatted(system, system),
                        "export GTM_DIR=<a directory that you can write>"));
    }

    @Test
    void namesWhatOthersCanRead() throws Exception {
        PrivateFiles.directory(system);
        Files.setPosixFilePermissions(
                Files.createFile(system.resolve("keys")), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(finding("permissions"))
                .extracting(Finding::level, Finding::mend)
                .containsExactly(Level.WARNING, "chmod -R go= " + system);
    }

    @Test
    void tellsOfASystemThatWasKilledAndOfWhatItLeftRunning() throws Exception {
        var orphan = new ProcessBuilder("sleep", "600").start();
        try {
            var part = new RunningSystem.Part(
                    "the worker", orphan.pid(), orphan.info().startInstant().orElseThrow(), "worker.log", List.of());
            PrivateFiles.directory(system);
            Files.writeString(system.resolve("lock"), "4711");
            Files.write(
                    system.resolve("system.json"),
                    WireJson.MAPPER.writeValueAsBytes(
                            new RunningSystem(4711, Instant.now(), "steadybase-gtm", Map.of(), List.of(part))));

            assertThat(finding("system"))
                    .satisfies(found ->
                            assertThat(found.what()).startsWith("down: its process 4711 ended without saying why"))
                    .extracting(Finding::level, Finding::mend)
                    .containsExactly(Level.WARNING, "gtm up --detach");
            assertThat(finding("left behind"))
                    .extracting(Finding::level, Finding::mend)
                    .containsExactly(Level.FAULT, "kill " + orphan.pid());
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void printsTheCommandThatMendsUnderWhatItFound() throws Exception {
        Files.delete(path.resolve("node"));
        var out = new StringWriter();

        assertThat(command(out).execute()).isZero();

        assertThat(out.toString())
                .containsPattern("ok +JDK +25")
                .containsPattern("warning +Node +must be 20 or later, got none .*\n +mend: apt-get install nodejs");
    }

    private Finding finding(String subject, String... arguments) throws IOException {
        return doctor(arguments).stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> doctor(String... arguments) throws IOException {
        var out = new StringWriter();
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        exit = command(out).execute(all.toArray(String[]::new));
        return List.of(WireJson.MAPPER.readValue(out.toString(), Finding[].class));
    }

    private CommandLine command(StringWriter out) {
        var environment = Map.of("PATH", path.toString(), "XDG_CACHE_HOME", home.toString());
        return new CommandLine(new DoctorCommand(new SystemDirectory(system), environment))
                .setOut(new PrintWriter(out));
    }

    private void tool(String name, String version) throws IOException {
        var file = Files.writeString(path.resolve(name), "#!/bin/sh\necho '%s'\n".formatted(version));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
