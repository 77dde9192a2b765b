package io.steadybase.gtm.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.steadybase.gtm.local.loopback.LoopbackRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server that only programs of this machine reach, and no web page in its browser. Has a thread per request, and a
 * platform thread: virtual ones that load classes can hold all carriers while what they wait for needs one. Thread-safe.
 */
public final class LoopbackServer implements AutoCloseable {
    /** Longer bodies are refused unless a server says otherwise: no service takes as much. */
    public static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int BACKLOG = 1024;

    static {
        // Read once, when the JDK's server class loads. Without nodelay every small answer waits about 40 ms for a
        // delayed
        // ACK; the defaults for idle connections (200, 30 s) close connections that SDK clients still hold for reuse.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        // The Lambda runtime client sends a whole stack trace in a header.
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "2097152");
    }

    private final HttpServer server;
    private final int maxBodyBytes;
    private final ExecutorService requests = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("loopback-request-", 0).factory());

    /** What a server does with a request. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers a request; may block as long as it likes.
         *
         * @throws ServiceFault to refuse it
         * @throws InterruptedException when the server closes meanwhile
         */
        HttpAnswer handle(HttpRequest request) throws IOException, InterruptedException;
    }

    private LoopbackServer(HttpServer server, int maxBodyBytes) {
        this.server = server;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * A server that listens already.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static LoopbackServer start(int port, Handler handler) throws IOException {
        return start(port, MAX_BODY_BYTES, handler);
    }

    /**
     * A server that listens already and takes bodies up to another length.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static LoopbackServer start(int port, int maxBodyBytes, Handler handler) throws IOException {
        LoopbackServer started = new LoopbackServer(listening(port), maxBodyBytes);
        started.server.createContext("/", exchange -> started.serve(exchange, handler));
        started.server.setExecutor(started.requests);
        started.server.start();
        return started;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Stops at once: interrupts the handlers and closes every connection. */
    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }

    private static HttpServer listening(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        } catch (IOException e) {
            throw new IOException("port must be free, got " + port + ": " + e.getMessage(), e);
        }
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            String id = UUID.randomUUID().toString();
            write(exchange, answer(exchange, id, handler).with("x-amzn-RequestId", id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpAnswer answer(HttpExchange exchange, String id, Handler handler)
            throws IOException, InterruptedException {
        Headers headers = exchange.getRequestHeaders();
        Optional<String> refusal =
                new LoopbackRequests(port()).refusal(headers.getFirst("Host"), headers.getFirst("Origin"));
        if (refusal.isPresent()) {
            return ServiceFault.of(403, "AccessDeniedException", refusal.get()).answer();
        }
        HttpRequest request = request(exchange, id);
        if (request.body().length > maxBodyBytes) {
            return tooLong().answer();
        }
        try {
            return handler.handle(request);
        } catch (ServiceFault fault) {
            return fault.answer();
        } catch (IOException | RuntimeException bug) {
            log.error("request {} {} failed", request.method(), request.rawPath(), bug);
            return ServiceFault.of(500, "InternalFailure", bug.toString()).answer();
        }
    }

    private HttpRequest request(HttpExchange exchange, String id) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(maxBodyBytes + 1);
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new HttpRequest(
                id, exchange.getRequestMethod(), uri.getRawPath(), query, exchange.getRequestHeaders(), body);
    }

    private ServiceFault tooLong() {
        return ServiceFault.of(
                413, "RequestEntityTooLargeException", "body must be at most " + maxBodyBytes + " bytes, got more");
    }

    private static void write(HttpExchange exchange, HttpAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
