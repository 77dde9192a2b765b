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
public final class TlsProxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsProxy.class);
    private static final int BACKLOG = 100;
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final ServerSocket listener;
    private final int serverPort;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile SSLContext identity;

    private TlsProxy(ServerSocket listener, int serverPort, SSLContext identity) {
        this.listener = listener;
        this.serverPort = serverPort;
        this.identity = identity;
    }

    /**
     * Opens a proxy.
     *
     * @param port where it listens; 0 for any free port
     * @param serverPort where the plain server listens
     */
    public static TlsProxy open(int port, int serverPort, ProxyIdentity identity) {
        try {
            ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            TlsProxy proxy = new TlsProxy(listener, serverPort, identity.context());
            Thread.ofPlatform().daemon().name("tls-proxy").start(proxy::acceptConnections);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("the TLS proxy cannot listen on port " + port, e);
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
    public void present(ProxyIdentity next) {
        identity = next.context();
    }

    /** Cuts all connections, so that every client must show its certificate again. */
    public void cutConnections() {
        connections.forEach(TlsProxy::shut);
    }

    /** Stops listening and cuts all connections. Does nothing the second time. */
    @Override
    public void close() {
        shut(listener);
        cutConnections();
    }

    private void acceptConnections() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.ofPlatform().daemon().name("tls-proxy-connection").start(() -> serve(connection));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    LOG.warn("the TLS proxy could not accept a connection", e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                SSLSocket tls = handshake(connection);
                Socket server = new Socket()) {
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), 2_000);
            exchange(tls, server);
        } catch (IOException e) {
            LOG.debug(
                    "the TLS proxy closed a connection from {}: {}",
                    connection.getRemoteSocketAddress(),
                    e.getMessage());
        } finally {
            connections.remove(connection);
        }
    }

    private SSLSocket handshake(Socket connection) throws IOException {
        connection.setTcpNoDelay(true);
        connection.setSoTimeout((int) HANDSHAKE.toMillis());
        SSLSocket tls =
                (SSLSocket) identity.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
        tls.setUseClientMode(false);
        // gRPC speaks HTTP/2 and settles that in the handshake, so this must be set before it.
        SSLParameters terms = tls.getSSLParameters();
        terms.setNeedClientAuth(true);
        terms.setApplicationProtocols(new String[] {"h2"});
        terms.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        tls.setSSLParameters(terms);
        tls.startHandshake();
        connection.setSoTimeout(0);
        return tls;
    }

    private static void exchange(SSLSocket connection, Socket server) throws IOException {
        Thread answers =
                Thread.ofPlatform().daemon().name("tls-proxy-answers").start(() -> copyAnswers(server, connection));
        try {
            connection.getInputStream().transferTo(new Unbuffered(server.getOutputStream()));
        } finally {
            shut(server);
            answers.interrupt();
        }
    }

    private static void copyAnswers(Socket server, SSLSocket connection) {
        try (server;
                connection) {
            server.getInputStream().transferTo(new Unbuffered(connection.getOutputStream()));
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
