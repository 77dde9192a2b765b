package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls activities from the event to the answer before a function's snapshot is taken. */
record Priming(FunctionEndpoint endpoint) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Calls an activity that must succeed.
     *
     * @throws IllegalStateException if it does not: then the snapshot would hold only part of what it is taken for
     */
    Priming complete(String activityType, Object argument) {
        switch (call(activityType, argument)) {
            case Completed _ -> {}
            case Failed failed ->
                throw new IllegalStateException("priming must end with a result of " + activityType + ", got "
                        + failed.type().wireName() + ": " + failed.message() + " " + failed.details());
        }
        return this;
    }

    /** Calls an activity that may fail, since others can: the log has how it ended. */
    Priming attempt(String activityType, Object argument) {
        call(activityType, argument);
        return this;
    }

    private DispatchReply call(String activityType, Object argument) {
        JsonNode json = WireJson.MAPPER.valueToTree(argument);
        var key = new ActivityKey("-", "-", "-", "priming");
        var deadline = Instant.now().plus(PATIENCE);
        var request = new DispatchRequest(activityType, key, 1, deadline, List.of(json));
        try {
            var answer = endpoint.answer(WireJson.MAPPER.writeValueAsBytes(request));
            return WireJson.MAPPER.readValue(answer, DispatchReply.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
