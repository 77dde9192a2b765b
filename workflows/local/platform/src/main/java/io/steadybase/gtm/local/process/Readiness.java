package io.steadybase.gtm.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Tells whether a child is ready to be used. Asked again and again, so it must answer quickly. */
@FunctionalInterface
public interface Readiness {
    /** Whether it is ready now; false for whatever may still come. */
    boolean ready();

    /** Ready when something accepts connections at this port of the loopback address. */
    static Readiness accepting(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
