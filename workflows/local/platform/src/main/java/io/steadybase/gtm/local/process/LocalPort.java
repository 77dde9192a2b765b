package io.steadybase.gtm.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Ports of the loopback address. */
public final class LocalPort {
    private LocalPort() {}

    /**
     * The port asked for, or a free one.
     *
     * @param asked null or 0 for any free one
     * @param option the option of the command line that sets it, for the message
     * @throws PortInUseException if somebody listens at the port asked for
     */
    public static int choose(@Nullable Integer asked, String option) {
        if (asked == null || asked == 0) {
            return free();
        }
        if (asked < 1 || asked > 65_535) {
            throw new IllegalArgumentException(option + " must be between 1 and 65535, got " + asked);
        }
        try {
            return bindOnce(asked);
        } catch (IOException e) {
            throw new PortInUseException(
                    "port " + asked + " is in use: choose another one with " + option
                            + ", or leave the option out to get a free one",
                    e);
        }
    }

    /** A port at which nobody listens now. */
    public static int free() {
        try {
            return bindOnce(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    private static int bindOnce(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }

    /** A port that was asked for is taken. The message is for the user. */
    public static final class PortInUseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortInUseException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
