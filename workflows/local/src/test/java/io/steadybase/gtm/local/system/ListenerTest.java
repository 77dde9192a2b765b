package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Whoever asks what is open must find what is. */
class ListenerTest {
    private static final long OURSELVES = ProcessHandle.current().pid();

    @Test
    void seesWhatListensOnEveryAddress() throws Exception {
        try (var open = new ServerSocket(0)) {
            assertThat(Listener.of(OURSELVES))
                    .filteredOn(listener -> listener.port() == open.getLocalPort())
                    .isNotEmpty()
                    .noneMatch(Listener::isLoopback);
        }
    }

    @Test
    void seesWhatListensOnTheLoopbackAddress() throws Exception {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Listener.of(OURSELVES))
                    .filteredOn(listener -> listener.port() == closed.getLocalPort())
                    .isNotEmpty()
                    .allMatch(Listener::isLoopback);
        }
    }
}
