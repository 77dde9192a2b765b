package io.steadybase.gtm.dispatch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.run.Spend;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function answers to a {@link DispatchRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DispatchReply.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = DispatchReply.Failed.class, name = "failed")
})
public sealed interface DispatchReply {
    /** What the call cost. */
    Metering metering();

    /**
     * The activity returned.
     *
     * @param result its {@code json/plain} payload; JSON null for no value
     */
    record Completed(JsonNode result, Metering metering) implements DispatchReply {}

    /**
     * The activity failed.
     *
     * @param nextRetryDelay what the service asked for, if it did
     * @param details further lines for the reader, in order of importance
     */
    record Failed(
            FailureType type,
            String message,
            @Nullable Duration nextRetryDelay,
            List<String> details,
            Metering metering)
            implements DispatchReply {
        public Failed {
            details = List.copyOf(details);
        }
    }

    /**
     * What a call took inside the function.
     *
     * @param coldStart whether this was the environment's first call
     * @param spend what all model calls cost whose answers arrived, used or not; null for none
     */
    record Metering(
            Duration work, boolean coldStart, @Nullable Spend spend) {
        /** A call that asked no model. */
        public Metering(Duration work, boolean coldStart) {
            this(work, coldStart, null);
        }
    }
}
