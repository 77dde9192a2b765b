package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.ServiceFault;
import java.util.Map;

/** The refusals of the Invoke API, with the bodies and headers of the service. */
final class Faults {
    /** Seconds after which the service suggests to come again. */
    private static final String RETRY_AFTER = "1";

    private Faults() {}

    static ServiceFault functionNotFound(FunctionAddress address) {
        return user(404, "ResourceNotFoundException", "Function not found: " + address.arn());
    }

    static ServiceFault noSuchOperation(String method, String path) {
        return user(404, "ResourceNotFoundException", "operation must be Invoke, got " + method + " " + path);
    }

    static ServiceFault invalidParameter(String message) {
        return user(400, "InvalidParameterValueException", message);
    }

    static ServiceFault notJson(String reason) {
        return user(400, "InvalidRequestContentException", "Could not parse request body into json: " + reason);
    }

    static ServiceFault tooLarge(int bytes, int limit) {
        return user(
                413,
                "RequestTooLargeException",
                bytes + " byte payload is too large for the RequestResponse invocation type (limit " + limit
                        + " bytes)");
    }

    static ServiceFault tooManyRequests() {
        String message = "Rate Exceeded.";
        Map<String, String> body = Map.of(
                "Reason", "ReservedFunctionConcurrentInvocationLimitExceeded", "Type", "User", "message", message);
        return new ServiceFault(
                message,
                HttpAnswer.json(429, body)
                        .with("x-amzn-ErrorType", "TooManyRequestsException")
                        .with("Retry-After", RETRY_AFTER));
    }

    private static ServiceFault user(int status, String type, String message) {
        HttpAnswer answer = HttpAnswer.json(status, Map.of("Type", "User", "Message", message));
        return new ServiceFault(message, answer.with("x-amzn-ErrorType", type));
    }
}
