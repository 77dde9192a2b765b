package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.process.Readiness;
import io.steadybase.gtm.local.system.SystemEnd.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(OrderAnnotation.class)
class LocalSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SECRET = "nobody-must-keep-this";

    @TempDir
    static Path kept;

    @TempDir
    Path directory;

    @Test
    @Order(1)
    void tellsWhereEverythingListensAndTakesItBackWhenItStops() throws Exception {
        SystemOptions options = SystemProbe.options(kept);
        RunningSystem up;
        try (LocalSystem system = LocalSystem.up(options, line -> {})) {
            up = system.description();

            assertThat(options.directory().running()).contains(up);
            assertThat(ports(up)).allMatch(port -> Readiness.accepting(port).ready());
            assertThatThrownBy(() -> LocalSystem.up(options, line -> {})).isInstanceOf(SystemRunningException.class);
            assertThat(system.end()).isNotDone();
        }
        assertThat(options.directory().running()).isEmpty();
        assertThat(options.directory().lastEnd()).map(SystemEnd::cause).contains(Cause.REQUEST);
        assertThat(ports(up)).noneMatch(port -> Readiness.accepting(port).ready());
        assertThat(up.processes())
                .noneMatch(part -> ProcessHandle.of(part.processId()).isPresent());
    }

    /** With the real model, nobody but the processes that call AWS has the user's credentials. */
    @Test
    @Order(2)
    void canBeStartedAgainInTheSameDirectoryAndKeepsNoCredentialsThere() throws Exception {
        SystemOptions good = SystemProbe.options(kept);
        SystemOptions real = new SystemOptions(
                good.directory(),
                good.installation(),
                good.ports(),
                SystemOptions.Model.REAL,
                good.abmPrograms(),
                withCredentials(good.environment()));
        try (LocalSystem second = LocalSystem.up(real, line -> {})) {
            assertThat(WireJson.MAPPER.writeValueAsString(second.description())).doesNotContain(SECRET);
            assertThat(filesWith(SECRET, kept)).isEmpty();
            assertThat(PrivateFiles.openToOthers(kept)).isEmpty();

            endsByItself(second, "DynamoDB Local");
        }
        assertThat(good.directory().lastEnd()).hasValueSatisfying(end -> {
            assertThat(end.reason()).isEqualTo("DynamoDB Local ended with exit code 137, so the others were stopped");
            assertThat(Objects.requireNonNull(end.part()).log()).isEqualTo("dynamodb.log");
        });
    }

    @Test
    @Order(3)
    void saysWhatEndedTheLastOneWhenItIsStartedAgainAndWhyItDoesNotComeUp() throws Exception {
        SystemOptions options = SystemProbe.options(kept);
        Files.writeString(options.abmPrograms(), "account,campaign\nquillon,summer\n");
        List<String> said = new CopyOnWriteArrayList<>();

        assertThatThrownBy(() -> LocalSystem.up(options, said::add))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("abm_programs.csv must have the columns [account, campaign, status], got")
                .hasMessageEndingWith("mend that file, or take it away: without one no account is in a program");

        assertThat(said.getFirst())
                .startsWith("the last system here did not end as it should: DynamoDB Local ended with exit code 137");
        assertThat(said).endsWith("stopping what has started", "the local system is down");
        assertThat(options.directory().lastEnd()).hasValueSatisfying(end -> {
            assertThat(end.cause()).isEqualTo(Cause.NOT_STARTED);
            assertThat(end.reason()).contains("abm_programs.csv must have the columns");
        });
    }

    private static Map<String, String> withCredentials(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("AWS_REGION", "us-east-1");
        all.put("AWS_ACCESS_KEY_ID", "AKIA" + SECRET);
        all.put("AWS_SECRET_ACCESS_KEY", SECRET);
        all.put("AWS_SESSION_TOKEN", "token-" + SECRET);
        return all;
    }

    private static List<Path> filesWith(String text, Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static void endsByItself(LocalSystem system, String name) throws Exception {
        RunningSystem.Part part = system.description().processes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(ProcessHandle.of(part.processId()).orElseThrow().destroyForcibly())
                .isTrue();

        assertThat(system.end().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("says which part ended by itself")
                .hasValueSatisfying(end -> assertThat(end.name()).isEqualTo(name));
    }

    @Test
    void leavesNothingBehindWhenAPartDoesNotStart() throws Exception {
        List<Long> before = children();
        SystemOptions good = SystemProbe.options(directory);
        SystemOptions notBuilt = new SystemOptions(
                good.directory(),
                new Installation(directory),
                good.ports(),
                good.model(),
                good.abmPrograms(),
                good.environment());

        AtomicInteger afterwards = new AtomicInteger();

        assertThatThrownBy(() -> LocalSystem.up(notBuilt, line -> {}, afterwards::incrementAndGet))
                .hasMessageContaining("build the project first");
        assertThat(afterwards).hasValue(1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(children()).isSubsetOf(before));
        good.directory().lock().close();
    }

    @Test
    void freesTheDirectoryWhenAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SystemOptions good = SystemProbe.options(directory);
            SystemOptions blocked = new SystemOptions(
                    good.directory(),
                    good.installation(),
                    Map.of(LocalEndpoint.TEMPORAL_UI, taken.getLocalPort()),
                    good.model(),
                    good.abmPrograms(),
                    good.environment());

            assertThatThrownBy(() -> LocalSystem.up(blocked, line -> {}))
                    .isInstanceOf(LocalPort.PortInUseException.class)
                    .hasMessageContaining("--ui-port");
            assertThat(good.directory().lastEnd()).as("nothing has begun").isEmpty();
            good.directory().lock().close();
        }
    }

    private static List<Long> children() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
    }

    private static List<Integer> ports(RunningSystem up) {
        return up.endpoints().values().stream()
                .map(address -> Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)))
                .toList();
    }
}
