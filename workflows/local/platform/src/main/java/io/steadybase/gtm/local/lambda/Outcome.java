package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.http.HttpAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;

/** How an invocation ended. */
sealed interface Outcome {
    /** The response that the service takes at most from a function, in bytes. */
    int MAX_RESPONSE_BYTES = 6_291_556;

    /** Kill by signal {@code n} shows as exit status {@code 128 + n}. */
    int KILLED = 137;

    /** The handler's result or the description of the error, as JSON. */
    byte[] payload();

    /** The handler returned. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Returned(byte[] payload) implements Outcome {}

    /** The handler threw, or the process did not live to answer. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Failed(byte[] payload) implements Outcome {}

    /** The handler returned this, unless it is over the limit. */
    static Outcome returned(byte[] payload) {
        return payload.length <= MAX_RESPONSE_BYTES
                ? new Returned(payload)
                : failed(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (" + MAX_RESPONSE_BYTES
                                + " bytes).");
    }

    /** The function ran into its timeout. */
    static Outcome timedOut(String requestId, Duration timeout) {
        BigDecimal seconds = BigDecimal.valueOf(timeout.toMillis(), 3).setScale(2, RoundingMode.HALF_UP);
        return failed(
                "Sandbox.Timedout", "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds");
    }

    /** The process ended before it answered. */
    static Outcome exited(String requestId, int status) {
        String reason =
                switch (status) {
                    case 0 -> "Runtime exited without providing a reason";
                    case KILLED -> "Runtime exited with error: signal: killed";
                    default -> "Runtime exited with error: exit status " + status;
                };
        return failed("Runtime.ExitError", "RequestId: " + requestId + " Error: " + reason);
    }

    private static Outcome failed(String type, String message) {
        return new Failed(HttpAnswer.json(200, Map.of("errorType", type, "errorMessage", message))
                .body());
    }
}
