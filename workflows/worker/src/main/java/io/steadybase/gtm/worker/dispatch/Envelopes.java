package io.steadybase.gtm.worker.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.google.protobuf.ByteString;
import io.steadybase.gtm.connection.PayloadLimits;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.temporal.activity.ActivityInfo;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.EncodedValues;
import io.temporal.common.converter.RawValue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Temporal's payloads to the envelope's JSON and back. */
final class Envelopes {
    private static final ByteString JSON_PLAIN = ByteString.copyFromUtf8("json/plain");
    private static final ByteString BINARY_NULL = ByteString.copyFromUtf8("binary/null");

    private Envelopes() {}

    static DispatchRequest requestOf(ActivityInfo info, EncodedValues arguments, Instant started) {
        var deadline = started.plus(info.getStartToCloseTimeout());
        return new DispatchRequest(info.getActivityType(), keyOf(info), info.getAttempt(), deadline, json(arguments));
    }

    private static ActivityKey keyOf(ActivityInfo info) {
        return new ActivityKey(
                info.getNamespace(),
                Objects.requireNonNull(info.getWorkflowId()),
                Objects.requireNonNull(info.getWorkflowRunId()),
                info.getActivityId());
    }

    private static List<JsonNode> json(EncodedValues arguments) {
        return IntStream.range(0, arguments.getSize())
                .mapToObj(index -> json(arguments.get(index, RawValue.class).getPayload()))
                .toList();
    }

    private static JsonNode json(Payload payload) {
        var encoding = payload.getMetadataOrDefault("encoding", ByteString.EMPTY);
        if (encoding.equals(BINARY_NULL)) {
            return NullNode.getInstance();
        }
        if (!encoding.equals(JSON_PLAIN)) {
            throw FunctionFailures.failure(
                    FailureType.INVALID_INPUT,
                    "argument encoding must be json/plain, got " + encoding.toStringUtf8(),
                    null);
        }
        try (var data = payload.getData().newInput()) {
            return WireJson.MAPPER.readTree(data);
        } catch (IOException e) {
            throw FunctionFailures.failure(FailureType.INVALID_INPUT, "argument is not JSON: " + e.getMessage(), null);
        }
    }

    static byte[] encode(DispatchRequest request) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dispatch request must be JSON", e);
        }
    }

    /** The result as a payload; refused while the reason can still be told, since the server would end the run for its size. */
    static RawValue rawValue(String activityType, JsonNode result) {
        var data = ByteString.copyFromUtf8(result.toString());
        if (data.size() > PayloadLimits.MOST_BYTES) {
            throw FunctionFailures.failure(
                    FailureType.OVERSIZED,
                    "result of %s must be at most %d bytes, got %d"
                            .formatted(activityType, PayloadLimits.MOST_BYTES, data.size()),
                    null);
        }
        return new RawValue(Payload.newBuilder()
                .putMetadata("encoding", JSON_PLAIN)
                .setData(data)
                .build());
    }
}
