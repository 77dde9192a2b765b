package io.steadybase.gtm.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** Temporal is the only one that retries: a function that is invoked twice does its work twice. */
class LambdaFunctionsTest {
    private static final Map<String, String> SETTINGS =
            Map.of("aws.region", "us-east-1", "aws.accessKeyId", "local", "aws.secretAccessKey", "local");

    private final AtomicInteger invocations = new AtomicInteger();
    private HttpServer lambda;

    @BeforeEach
    void start() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/", exchange -> {
            invocations.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            var answer = "{\"message\":\"down\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        lambda.start();
        SETTINGS.forEach(System::setProperty);
        System.setProperty(
                "aws.endpointUrlLambda",
                "http://127.0.0.1:" + lambda.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        lambda.stop(0);
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlLambda");
    }

    @Test
    void invokesOnceHoweverTheServiceAnswers() {
        try (var functions = LambdaFunctions.connect(1)) {
            var answer = functions.invoke("arn:aws:lambda:us-east-1:000000000000:function:f:live", new byte[0]);

            org.assertj.core.api.Assertions.assertThatThrownBy(answer::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(LambdaException.class);
            assertThat(invocations).hasValue(1);
        }
    }
}
