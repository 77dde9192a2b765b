package io.steadybase.gtm.local.tls;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends TLS before a plain gRPC server, as Temporal Cloud's edge does: demands a certificate of an authority that it trusts
 * and passes the bytes on. Listens on the loopback address only. Thread-safe.
 */
public final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int BACKLOG = 100;
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final ServerSocket listener;
    private final int serverPort;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private volatile SSLContext identity;

    private FrontDoor(ServerSocket listener, int serverPort, SSLContext identity) {
        this.listener = listener;
        this.serverPort = serverPort;
        this.identity = identity;
    }

    /**
     * Opens a door.
     *
     * @param port where it listens; 0 for any free port
     * @param serverPort where the plain server listens
     */
    public static FrontDoor open(int port, int serverPort, DoorIdentity identity) {
        try {
            ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            FrontDoor door = new FrontDoor(listener, serverPort, identity.context());
            Thread.ofPlatform().daemon().name("front-door").start(door::acceptGuests);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException("the front door cannot listen on port " + port, e);
        }
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Host and port for clients; the host is the one in the server's certificate. */
    public String target() {
        return "localhost:" + port();
    }

    /** Shows another identity, and trusts other authorities, from the next connection on. */
    public void present(DoorIdentity next) {
        identity = next.context();
    }

    /** Cuts all connections, so that every client must show its certificate again. */
    public void cutConnections() {
        guests.forEach(FrontDoor::shut);
    }

    /** Stops listening and cuts all connections. Does nothing the second time. */
    @Override
    public void close() {
        shut(listener);
        cutConnections();
    }

    private void acceptGuests() {
        while (!listener.isClosed()) {
            try {
                Socket guest = listener.accept();
                guests.add(guest);
                Thread.ofPlatform().daemon().name("front-door-guest").start(() -> serve(guest));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("the front door could not accept a connection", e);
                }
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                SSLSocket tls = handshake(guest);
                Socket server = new Socket()) {
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), 2_000);
            exchange(tls, server);
        } catch (IOException e) {
            LOG.debug("the front door closed a connection from {}: {}", guest.getRemoteSocketAddress(), e.getMessage());
        } finally {
            guests.remove(guest);
        }
    }

    private SSLSocket handshake(Socket guest) throws IOException {
        guest.setTcpNoDelay(true);
        guest.setSoTimeout((int) HANDSHAKE.toMillis());
        SSLSocket tls = (SSLSocket) identity.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
        tls.setUseClientMode(false);
        // gRPC speaks HTTP/2 and settles that in the handshake, so this must be set before it.
        SSLParameters terms = tls.getSSLParameters();
        terms.setNeedClientAuth(true);
        terms.setApplicationProtocols(new String[] {"h2"});
        terms.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        tls.setSSLParameters(terms);
        tls.startHandshake();
        guest.setSoTimeout(0);
        return tls;
    }

    private static void exchange(SSLSocket guest, Socket server) throws IOException {
        Thread answers =
                Thread.ofPlatform().daemon().name("front-door-answers").start(() -> copyAnswers(server, guest));
        try {
            guest.getInputStream().transferTo(new Unbuffered(server.getOutputStream()));
        } finally {
            shut(server);
            answers.interrupt();
        }
    }

    private static void copyAnswers(Socket server, SSLSocket guest) {
        try (server;
                guest) {
            server.getInputStream().transferTo(new Unbuffered(guest.getOutputStream()));
        } catch (IOException e) {
            LOG.debug("a connection ended: {}", e.getMessage());
        }
    }

    private static void shut(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("a connection was closed already: {}", e.getMessage());
        }
    }

    /** Sends each chunk at once: gRPC waits for its frames. */
    private static final class Unbuffered extends FilterOutputStream {
        Unbuffered(OutputStream sink) {
            super(sink);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }
    }
}
