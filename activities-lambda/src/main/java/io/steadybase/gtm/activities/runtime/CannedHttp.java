package io.steadybase.gtm.activities.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Answers an AWS client inside the process, for priming: the client signs, sends and reads as always, but nothing is connected,
 * no credentials are fetched and nothing is billed.
 */
final class CannedHttp implements SdkHttpClient {
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** Answers a request whose operation or body contains the text with a resource beside this class; the first that fits. */
    CannedHttp answering(String text, String resource) {
        answers.putIfAbsent(text, read(resource));
        return this;
    }

    /** The client, over this. */
    <B extends AwsClientBuilder<B, C>, C> C connect(B client) {
        return client.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming")))
                .build();
    }

    SdkHttpClient.Builder<?> builder() {
        return new Builder(this);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(answer(request));
            }

            @Override
            public void abort() {
                // It is over at once.
            }
        };
    }

    private String answer(HttpExecuteRequest request) throws IOException {
        var operation =
                request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        var body = request.contentStreamProvider().orElseThrow().newStream().readAllBytes();
        var asked = operation + " " + new String(body, StandardCharsets.UTF_8);
        return answers.entrySet().stream()
                .filter(answer -> asked.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IOException("no canned answer fits " + asked));
    }

    private static HttpExecuteResponse response(String body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Type", "application/json")
                        .build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private static String read(String name) {
        try (var resource = CannedHttp.class.getResourceAsStream("priming/" + name)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "no resource priming/" + name + " beside " + CannedHttp.class.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("resource must be readable: " + name, e);
        }
    }

    @Override
    public String clientName() {
        return "Canned";
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private record Builder(CannedHttp http) implements SdkHttpClient.Builder<Builder> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return http;
        }
    }
}
