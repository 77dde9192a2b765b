package io.steadybase.gtm.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.temporal.api.common.v1.Payload;
import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.context.ActivitySerializationContext;
import io.temporal.payload.context.HasWorkflowSerializationContext;
import io.temporal.payload.context.SerializationContext;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowLocal;
import io.temporal.workflow.unsafe.WorkflowUnsafe;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Refuses payloads that are too large, before they are sent, with a non-retryable {@code Oversized} that names whose they are and
 * their largest field: the server terminates a run for what we would send otherwise. Within a workflow it also adds up what one
 * workflow task sends. Changes no payload. Thread-safe.
 */
final class SizeGuard implements PayloadCodec {
    private static final WorkflowLocal<Sent> SENT = WorkflowLocal.withCachedInitial(Sent::new);
    private final String owner;

    SizeGuard() {
        this("a message");
    }

    private SizeGuard(String owner) {
        this.owner = owner;
    }

    /** What one workflow task of a run has sent so far. */
    private static final class Sent {
        private long task;
        private long bytes;
    }

    @Override
    public PayloadCodec withContext(SerializationContext context) {
        return switch (context) {
            case ActivitySerializationContext activity ->
                new SizeGuard("argument or result of %s in workflow %s"
                        .formatted(activity.getActivityType(), activity.getWorkflowId()));
            case HasWorkflowSerializationContext workflow ->
                new SizeGuard("payload of workflow " + workflow.getWorkflowId());
            default -> this;
        };
    }

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        payloads.forEach(this::check);
        return payloads;
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads;
    }

    private void check(Payload payload) {
        var bytes = payload.getSerializedSize();
        if (bytes > PayloadLimits.MOST_BYTES) {
            throw oversized("%s must be at most %d bytes, got %d%s"
                    .formatted(owner, PayloadLimits.MOST_BYTES, bytes, largestField(payload)));
        }
        if (WorkflowUnsafe.isWorkflowThread()) {
            addUp(bytes);
        }
    }

    private void addUp(long bytes) {
        var sent = SENT.get();
        var task = Workflow.getInfo().getHistoryLength();
        sent.bytes = sent.task == task ? sent.bytes + bytes : bytes;
        sent.task = task;
        if (sent.bytes > PayloadLimits.MOST_BYTES_PER_TASK) {
            throw oversized("what one workflow task sends must be at most %d bytes together, got %d with %s"
                    .formatted(PayloadLimits.MOST_BYTES_PER_TASK, sent.bytes, owner));
        }
    }

    private static ApplicationFailure oversized(String message) {
        return ApplicationFailure.newNonRetryableFailure(message, FailureType.OVERSIZED.wireName());
    }

    private static String largestField(Payload payload) {
        try {
            var fields =
                    WireJson.MAPPER.readTree(payload.getData().toByteArray()).properties();
            return fields.stream()
                    .max(Comparator.comparingInt(SizeGuard::length))
                    .map(field -> " (most of it in field %s: %d characters)".formatted(field.getKey(), length(field)))
                    .orElse("");
        } catch (IOException notJson) {
            return "";
        }
    }

    private static int length(Map.Entry<String, JsonNode> field) {
        return field.getValue().toString().length();
    }
}
