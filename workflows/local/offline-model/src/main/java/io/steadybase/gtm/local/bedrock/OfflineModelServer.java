package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.LoopbackServer;
import io.steadybase.gtm.local.http.ServiceFault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The offline model behind Bedrock's Converse API: {@code POST /model/{id}/converse}, with the service's shapes, errors and
 * usage. Any model id is served, and by the same rules.
 *
 * <p>Faults are ordered at {@code /offline-model/faults}: {@code PUT} one as {@link FaultOrder}, e.g.
 * {@code {"fault":"throttle","times":3,"tool":"submit_plan"}}; {@code GET} lists what is not used up; {@code DELETE} takes
 * everything back. A {@code malformed} with {@code times} 1 is mended by a caller's repair round, with 2 it is not.
 * {@link OfflineModelClient} does the same from Java.
 */
public final class OfflineModelServer implements AutoCloseable {
    static final String FAULTS = "/offline-model/faults";

    private final OfflineModel model = new OfflineModel();
    private final FaultOrders faults = new FaultOrders();
    private final LoopbackServer server;

    private OfflineModelServer(int port) throws IOException {
        server = LoopbackServer.start(port, this::handle);
    }

    /**
     * A server that listens already.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static OfflineModelServer start(int port) throws IOException {
        return new OfflineModelServer(port);
    }

    /** What {@code AWS_ENDPOINT_URL_BEDROCK_RUNTIME} must be for clients to come here. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Stops at once; calls that stall end too. */
    @Override
    public void close() {
        server.close();
    }

    private HttpAnswer handle(HttpRequest request) throws InterruptedException {
        if (request.rawPath().equals(FAULTS)) {
            return control(request);
        }
        var path = request.pathSegments();
        if (request.method().equals("POST")
                && path.size() == 3
                && path.getFirst().equals("model")
                && path.get(2).equals("converse")) {
            return converse(Question.of(request.json()));
        }
        throw ServiceFault.of(
                404,
                "UnknownOperationException",
                "the offline model serves POST /model/{id}/converse and " + FAULTS + ", got " + request.method() + " "
                        + request.rawPath());
    }

    private HttpAnswer control(HttpRequest request) {
        switch (request.method()) {
            case "GET" -> {}
            case "PUT" -> faults.add(order(request));
            case "DELETE" -> faults.clear();
            default ->
                throw ServiceFault.of(
                        405, "ValidationException", "method must be GET, PUT or DELETE, got " + request.method());
        }
        return HttpAnswer.json(200, Map.of("model", "offline model", "faults", faults.all()));
    }

    private static FaultOrder order(HttpRequest request) {
        try {
            var order = WireJson.MAPPER.treeToValue(request.json(), FaultOrder.class);
            if (order != null && order.fault() != null) {
                return order;
            }
        } catch (JsonProcessingException e) {
            throw Question.invalid("fault order is unusable: " + e.getOriginalMessage());
        }
        throw Question.invalid("fault must be one of " + List.of(ModelFault.values()) + ", got nothing");
    }

    private HttpAnswer converse(Question question) throws InterruptedException {
        var order = faults.next(question.tool());
        return order.isPresent()
                ? fail(order.get(), question)
                : ConverseAnswer.toolUse(question, model.answer(question));
    }

    private HttpAnswer fail(FaultOrder order, Question question) throws InterruptedException {
        return switch (order.fault()) {
            case THROTTLE -> throttled(order.seconds() == null ? 1 : order.seconds());
            case STALL -> late(order, question);
            case REFUSE -> ConverseAnswer.refusal(question);
            case CUT_SHORT -> ConverseAnswer.cutShort(question, model.answer(question));
            case MALFORMED ->
                ConverseAnswer.toolUse(
                        question, WireJson.MAPPER.createObjectNode().put("offlineModel", "told to be malformed"));
            case ACCESS_DENIED ->
                throw ServiceFault.of(
                        403, "AccessDeniedException", "no access to this model (the offline model was told to say so)");
            case UNAVAILABLE ->
                throw ServiceFault.of(
                        503, "ServiceUnavailableException", "not available now (the offline model was told to say so)");
        };
    }

    private static HttpAnswer throttled(int seconds) {
        return ServiceFault.of(429, "ThrottlingException", "too many requests (the offline model was told to say so)")
                .answer()
                .with("Retry-After", Integer.toString(seconds));
    }

    private HttpAnswer late(FaultOrder order, Question question) throws InterruptedException {
        Thread.sleep(order.seconds() == null ? Duration.ofDays(1) : Duration.ofSeconds(order.seconds()));
        return ConverseAnswer.toolUse(question, model.answer(question));
    }
}
