package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Orders faults from a running offline model. */
public final class OfflineModelClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI faults;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** A client of the offline model at this endpoint. */
    public OfflineModelClient(URI endpoint) {
        this.faults = endpoint.resolve(OfflineModelServer.FAULTS);
    }

    /** Adds an order, and tells all that are not used up. */
    public List<FaultOrder> order(FaultOrder order) throws IOException, InterruptedException {
        return send(request().PUT(BodyPublishers.ofString(WireJson.MAPPER.writeValueAsString(order))));
    }

    /** The orders that are not used up, oldest first. */
    public List<FaultOrder> orders() throws IOException, InterruptedException {
        return send(request().GET());
    }

    /** Takes all orders back. */
    public void clear() throws IOException, InterruptedException {
        send(request().DELETE());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(faults).timeout(TIMEOUT).header("Content-Type", "application/json");
    }

    private List<FaultOrder> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        JsonNode answer = WireJson.MAPPER.readTree(response.body());
        if (response.statusCode() != 200) {
            throw new IOException("offline model answered " + response.statusCode() + ": "
                    + answer.path("message").asText());
        }
        return WireJson.MAPPER.convertValue(
                answer.path("faults"),
                WireJson.MAPPER.getTypeFactory().constructCollectionType(List.class, FaultOrder.class));
    }
}
