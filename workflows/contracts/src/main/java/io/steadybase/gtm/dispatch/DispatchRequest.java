package io.steadybase.gtm.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One activity call on its way to a function: the event of the Lambda invocation, as JSON.
 *
 * @param activityType see {@link ActivityType}, e.g. {@code PlanOutreach}
 * @param attempt from 1
 * @param deadline when the caller stops waiting
 * @param arguments the call's {@code json/plain} payloads, in order
 */
public record DispatchRequest(
        String activityType, ActivityKey key, int attempt, Instant deadline, List<JsonNode> arguments) {
    public DispatchRequest {
        arguments = List.copyOf(arguments);
    }
}
