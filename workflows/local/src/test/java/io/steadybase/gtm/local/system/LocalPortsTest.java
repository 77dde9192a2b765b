package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.process.LocalPort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    @Test
    void givesEveryEndpointAPortOfItsOwn() {
        int asked = LocalPort.free();

        LocalPorts ports = LocalPorts.choose(Map.of(LocalEndpoint.TEMPORAL_UI, asked));

        assertThat(ports.of(LocalEndpoint.TEMPORAL_UI)).isEqualTo(asked);
        assertThat(ports.numbers()).containsOnlyKeys(LocalEndpoint.values());
        assertThat(ports.numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void namesTheOptionOfAPortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<LocalEndpoint, Integer> asked = Map.of(LocalEndpoint.DYNAMODB, taken.getLocalPort());

            assertThatThrownBy(() -> LocalPorts.choose(asked))
                    .isInstanceOf(LocalPort.PortInUseException.class)
                    .hasMessageContaining("choose another one with --dynamodb-port");
        }
    }

    @Test
    void refusesOnePortForTwo() {
        int port = LocalPort.free();

        assertThatThrownBy(
                        () -> LocalPorts.choose(Map.of(LocalEndpoint.TEMPORAL, port, LocalEndpoint.TEMPORAL_UI, port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--temporal-port and --ui-port must be different ports, got " + port + " for both");
    }
}
