package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.dispatch.FailureType;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the AWS SDK means for the caller. The SDK's own retries are off, so each is seen here. */
final class AwsFailures {
    private AwsFailures() {}

    static ActivityFailedException translate(SdkException e) {
        return e instanceof AwsServiceException answer ? ofAnswer(answer) : ofNoAnswer(e);
    }

    private static ActivityFailedException ofAnswer(AwsServiceException e) {
        var type = typeOf(e);
        var asked = type.retryable() ? retryAfter(e).orElse(null) : null;
        return new ActivityFailedException(
                type, message(e), asked, List.of(errorCode(e) + ", status " + e.statusCode(), requestId(e)), e);
    }

    private static FailureType typeOf(AwsServiceException e) {
        var code = errorCode(e);
        if (e.isThrottlingException() || e.statusCode() == 429) {
            return FailureType.THROTTLED;
        }
        if (e.statusCode() == 401 || e.statusCode() == 403 || isAccess(code)) {
            return FailureType.ACCESS_DENIED;
        }
        if (e.statusCode() == 408 || e.statusCode() == 504 || code.contains("Timeout")) {
            return FailureType.TIMED_OUT;
        }
        if (e.statusCode() == 404 || code.contains("NotFound")) {
            return FailureType.NOT_FOUND;
        }
        return e.statusCode() >= 500 ? FailureType.UNAVAILABLE : FailureType.INVALID_INPUT;
    }

    /** DynamoDB answers 400 to all of these. */
    private static boolean isAccess(String code) {
        return switch (code) {
            case "AccessDeniedException",
                    "AccessDenied",
                    "UnrecognizedClientException",
                    "ExpiredTokenException",
                    "InvalidSignatureException",
                    "MissingAuthenticationTokenException",
                    "IncompleteSignatureException" -> true;
            default -> false;
        };
    }

    private static ActivityFailedException ofNoAnswer(SdkException e) {
        return new ActivityFailedException(typeOf(e), message(e), null, causes(e), e);
    }

    private static FailureType typeOf(SdkException e) {
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || hasCause(e, SocketTimeoutException.class)) {
            return FailureType.TIMED_OUT;
        }
        if (hasCause(e, IOException.class)) {
            return FailureType.UNAVAILABLE;
        }
        return message(e).toLowerCase(Locale.ROOT).contains("credentials")
                ? FailureType.ACCESS_DENIED
                : FailureType.UNAVAILABLE;
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> causes(Throwable e) {
        var cause = e.getCause();
        return cause == null ? List.of() : List.of(cause.toString());
    }

    /** Seconds only: no AWS service sends the header's other form, a date. */
    private static Optional<Duration> retryAfter(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("Retry-After"))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static String errorCode(AwsServiceException e) {
        return orElse(e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode(), "no error code");
    }

    private static String requestId(AwsServiceException e) {
        return "request " + orElse(e.requestId(), "without id");
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static String message(Throwable e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getName() : message;
    }
}
