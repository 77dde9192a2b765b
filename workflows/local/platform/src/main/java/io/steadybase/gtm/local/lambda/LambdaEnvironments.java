package io.steadybase.gtm.local.lambda;

import com.fasterxml.jackson.core.type.TypeReference;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a {@link LocalLambda} of another process for its environments, which the service itself tells nobody. */
public final class LambdaEnvironments {
    static final String PATH = "/local/environments";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private LambdaEnvironments() {}

    /**
     * Every environment that there is now, function by function.
     *
     * @throws IOException if nobody answers there
     * @throws InterruptedException if this thread is interrupted
     */
    public static List<EnvironmentStatus> at(URI endpoint) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.resolve(PATH)).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            byte[] answer = client.send(request, BodyHandlers.ofByteArray()).body();
            return WireJson.MAPPER.readValue(answer, new TypeReference<>() {});
        }
    }
}
