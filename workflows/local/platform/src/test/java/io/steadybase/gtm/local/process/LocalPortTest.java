package io.steadybase.gtm.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LocalPortTest {
    @Test
    void choosesAFreePortWhenNoneIsAskedFor() throws Exception {
        int port = LocalPort.choose(null, "--temporal-port");

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void givesThePortThatIsAskedFor() {
        int port = LocalPort.free();

        assertThat(LocalPort.choose(port, "--temporal-port")).isEqualTo(port);
    }

    @Test
    void namesThePortAndTheOptionWhenItIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> LocalPort.choose(port, "--temporal-port"))
                    .isInstanceOf(LocalPort.PortInUseException.class)
                    .hasMessage("port " + port + " is in use: choose another one with --temporal-port,"
                            + " or leave the option out to get a free one");
        }
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThatThrownBy(() -> LocalPort.choose(70_000, "--ui-port"))
                .hasMessage("--ui-port must be between 1 and 65535, got 70000");
    }
}
