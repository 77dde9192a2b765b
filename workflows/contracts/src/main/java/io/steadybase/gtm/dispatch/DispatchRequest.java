package io.steadybase.gtm.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One activity call on its way to a function: the event of the Lambda invocation, as JSON.
 *
 * @param activityType the name in the activity interface, e.g. {@code plan-outreach}
 * @param attempt from 1
 * @param deadline when the caller stops waiting
 * @param arguments the call's {@code json/plain} payloads, in order
 * @param trace W3C trace context headers, empty if there is no trace
 */
public record DispatchRequest(
        String activityType,
        ActivityKey key,
        int attempt,
        Instant deadline,
        List<JsonNode> arguments,
        Map<String, String> trace) {
    public DispatchRequest {
        arguments = List.copyOf(arguments);
        trace = Map.copyOf(trace);
    }
}
