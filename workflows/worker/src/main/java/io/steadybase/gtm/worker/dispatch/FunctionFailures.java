package io.steadybase.gtm.worker.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** The one place where whatever goes wrong with a dispatch becomes a typed failure. */
final class FunctionFailures {
    private FunctionFailures() {}

    /** The failure that the activity itself reported. */
    static ApplicationFailure reported(Failed failed) {
        return failure(failed.type(), failed.message(), failed.nextRetryDelay(), details(failed));
    }

    /** The lines for the reader, and last what the failed attempt cost: a workflow counts it. */
    private static Object[] details(Failed failed) {
        var spend = Optional.ofNullable(failed.metering().spend());
        return Stream.concat(failed.details().stream().map(Object.class::cast), spend.stream())
                .toArray();
    }

    /** The failure that Lambda reported about the function. */
    static ApplicationFailure ofErrorDocument(String activityType, String document) {
        try {
            var error = WireJson.MAPPER.readTree(document);
            var errorType = error.path("errorType").asText("unknown");
            var message = "function failed on %s: %s: %s"
                    .formatted(
                            activityType, errorType, error.path("errorMessage").asText("no message"));
            return failure(typeOf(errorType, error), message, null);
        } catch (IOException e) {
            return failure(FailureType.FUNCTION_CRASHED, "function failed on " + activityType + ": unreadable", null);
        }
    }

    private static FailureType typeOf(String errorType, JsonNode error) {
        return switch (errorType) {
            case "Sandbox.Timedout" -> FailureType.TIMED_OUT;
            case "Function.ResponseSizeTooLarge" -> FailureType.OVERSIZED;
            default ->
                error.path("errorMessage").asText().contains("Task timed out")
                        ? FailureType.TIMED_OUT
                        : FailureType.FUNCTION_CRASHED;
        };
    }

    /** The failure behind an exception of the AWS SDK: the function could not be invoked. */
    static ApplicationFailure ofInvocation(String activityType, Throwable cause) {
        var message = "invoking the function for %s failed: %s".formatted(activityType, cause.getMessage());
        return switch (cause) {
            case TooManyRequestsException throttled ->
                failure(FailureType.THROTTLED, message, retryAfter(throttled.retryAfterSeconds()));
            case RequestTooLargeException _ -> failure(FailureType.OVERSIZED, message, null);
            case AwsServiceException service -> failure(typeOf(service), message, null);
            case ApiCallTimeoutException _ -> failure(FailureType.TIMED_OUT, message, null);
            case CompletionException wrapper
            when wrapper.getCause() != null -> ofInvocation(activityType, wrapper.getCause());
            case SdkClientException _ -> failure(FailureType.UNAVAILABLE, message, null);
            default -> failure(FailureType.INTERNAL, message, null);
        };
    }

    private static FailureType typeOf(AwsServiceException service) {
        return switch (service.statusCode()) {
            case 400 -> FailureType.INVALID_INPUT;
            case 401, 403 -> FailureType.ACCESS_DENIED;
            case 404 -> FailureType.NOT_FOUND;
            case 413 -> FailureType.OVERSIZED;
            case 429 -> FailureType.THROTTLED;
            default -> FailureType.UNAVAILABLE;
        };
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        try {
            return seconds == null ? null : Duration.ofSeconds(Long.parseLong(seconds.trim()));
        } catch (NumberFormatException e) {
            return null; // a date, which Lambda does not send: the retry policy's own delay will do
        }
    }

    static ApplicationFailure failure(
            FailureType type, String message, @Nullable Duration nextRetryDelay, Object... details) {
        var failure = ApplicationFailure.newBuilder()
                .setType(type.wireName())
                .setMessage(message)
                .setNonRetryable(!type.retryable())
                .setDetails(details);
        if (nextRetryDelay != null) {
            failure.setNextRetryDelay(nextRetryDelay);
        }
        return failure.build();
    }
}
