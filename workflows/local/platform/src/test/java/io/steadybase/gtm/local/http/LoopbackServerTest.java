package io.steadybase.gtm.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        client.shutdownNow();
    }

    @Test
    void handsOverMethodPathQueryHeadersAndBody() throws Exception {
        LoopbackServer.Handler echo = request -> HttpAnswer.json(
                200,
                List.of(
                        request.method(),
                        request.pathSegments(),
                        request.queryParameter("Qualifier").orElse("none"),
                        request.header("x-AMZ-target").orElse("none"),
                        request.json()));
        try (LoopbackServer server = LoopbackServer.start(0, echo)) {
            HttpResponse<String> answer =
                    post(server, "/functions/arn%3Aaws%2Fx/invocations?a=1&Qualifier=live%20", "{\"key\":1}");
            assertThat(answer.body())
                    .isEqualTo("[\"POST\",[\"functions\",\"arn:aws/x\",\"invocations\"],\"live \",\"Op\",{\"key\":1}]");
            assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        }
    }

    @Test
    void answersARefusalInTheFormThatSdksRead() throws Exception {
        LoopbackServer.Handler refusing = request -> {
            throw ServiceFault.of(404, "ResourceNotFoundException", "no such thing");
        };
        try (LoopbackServer server = LoopbackServer.start(0, refusing)) {
            HttpResponse<String> answer = post(server, "/", "{}");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("ResourceNotFoundException");
            assertThat(answer.body()).contains("\"__type\":\"ResourceNotFoundException\"", "no such thing");
        }
    }

    @Test
    void refusesABodyThatIsNotJson() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(0, request -> HttpAnswer.json(200, request.json()))) {
            assertThat(post(server, "/", "{nope").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void refusesABodyOverTheLimit() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(0, request -> HttpAnswer.empty(200))) {
            String tooLong = "x".repeat(LoopbackServer.MAX_BODY_BYTES + 1);
            assertThat(post(server, "/", tooLong).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void answersAFaultOfTheHandlerAsAnInternalFailure() throws Exception {
        LoopbackServer.Handler broken = request -> {
            throw new IllegalStateException("broken");
        };
        try (LoopbackServer server = LoopbackServer.start(0, broken)) {
            HttpResponse<String> answer = post(server, "/", "{}");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("InternalFailure", "broken");
        }
    }

    /** A browser sends both on behalf of any page; this is what a page whose name leads to this address would send. */
    @ParameterizedTest
    @CsvSource({
        "Host: evil.example:%d, 403",
        "Host: localhost:%d\\nOrigin: http://evil.example, 403",
        "Host: localhost:%d\\nOrigin: null, 403",
        "X-No: host %d, 403",
        "Host: localhost:%d, 200",
        "Host: 127.0.0.1:%d, 200"
    })
    void answersProgramsOfThisMachineOnly(String headers, String status) throws Exception {
        var handled = new AtomicBoolean();
        LoopbackServer.Handler handler = request -> {
            handled.set(true);
            return HttpAnswer.empty(200);
        };
        try (LoopbackServer server = LoopbackServer.start(0, handler);
                Socket socket = new Socket("127.0.0.1", server.port())) {
            var lines = headers.formatted(server.port()).replace("\\n", "\r\n");
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\n" + lines + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
            assertThat(handled.get()).isEqualTo(status.equals("200"));
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (LoopbackServer first = LoopbackServer.start(0, request -> HttpAnswer.empty(200))) {
            assertThatThrownBy(() -> LoopbackServer.start(first.port(), request -> HttpAnswer.empty(200)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port must be free, got " + first.port());
        }
    }

    @Test
    void interruptsABlockedHandlerWhenItCloses() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        LoopbackServer.Handler blocking = request -> {
            entered.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return HttpAnswer.empty(200);
        };
        CompletableFuture<HttpResponse<String>> pending;
        try (LoopbackServer server = LoopbackServer.start(0, blocking)) {
            pending = client.sendAsync(request(server, "/", "{}"), BodyHandlers.ofString());
            entered.await();
        }
        interrupted.await();
        assertThatThrownBy(pending::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void addsOneHeaderAndKeepsTheOthers() {
        HttpAnswer answer = HttpAnswer.json(200, Map.of()).with("Retry-After", "1");
        assertThat(answer.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Content-Type", "application/json", "Retry-After", "1"));
    }

    private HttpResponse<String> post(LoopbackServer server, String path, String body) throws Exception {
        return client.send(request(server, path, body), BodyHandlers.ofString());
    }

    private static java.net.http.HttpRequest request(LoopbackServer server, String path, String body) {
        return java.net.http.HttpRequest.newBuilder(URI.create(server.endpoint() + path))
                .header("X-Amz-Target", "Op")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
