package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.process.Readiness;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void tellsWhereEverythingListensAndTakesItBackWhenItStops() throws Exception {
        SystemOptions options = SystemProbe.options(directory);
        RunningSystem up;
        try (LocalSystem system = LocalSystem.up(options, line -> {})) {
            up = system.description();

            assertThat(options.directory().running()).contains(up);
            assertThat(ports(up)).allMatch(port -> Readiness.accepting(port).ready());
        }
        assertThat(options.directory().running()).isEmpty();
        assertThat(ports(up)).noneMatch(port -> Readiness.accepting(port).ready());
        assertThat(up.processes())
                .noneMatch(part -> ProcessHandle.of(part.processId()).isPresent());
    }

    @Test
    void canBeStartedAgainInTheSameDirectory() throws Exception {
        try (LocalSystem first = LocalSystem.up(SystemProbe.options(directory), line -> {})) {
            assertThatThrownBy(() -> LocalSystem.up(SystemProbe.options(directory), line -> {}))
                    .isInstanceOf(SystemRunningException.class);
            assertThat(first.failure()).isNotDone();
        }
        try (LocalSystem second = LocalSystem.up(SystemProbe.options(directory), line -> {})) {
            assertThat(second.failure()).isNotDone();
        }
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

        assertThatThrownBy(() -> LocalSystem.up(notBuilt, line -> {})).hasMessageContaining("build the project first");

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
            good.directory().lock().close();
        }
    }

    @Test
    void saysWhichPartEndedByItself() throws Exception {
        try (LocalSystem system = LocalSystem.up(SystemProbe.options(directory), line -> {})) {
            RunningSystem.Part dynamoDb = system.description().processes().stream()
                    .filter(part -> part.name().equals("DynamoDB Local"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ProcessHandle.of(dynamoDb.processId()).orElseThrow().destroyForcibly())
                    .isTrue();

            assertThat(system.failure().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .startsWith("DynamoDB Local ended with exit code");
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
