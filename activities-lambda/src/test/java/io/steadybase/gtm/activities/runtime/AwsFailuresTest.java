package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.steadybase.gtm.dispatch.FailureType;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

class AwsFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "ThrottlingException,429,THROTTLED",
        "ProvisionedThroughputExceededException,400,THROTTLED",
        "AnythingElse,429,THROTTLED",
        "AccessDeniedException,400,ACCESS_DENIED",
        "UnrecognizedClientException,400,ACCESS_DENIED",
        "ExpiredTokenException,403,ACCESS_DENIED",
        "ModelTimeoutException,408,TIMED_OUT",
        "GatewayTimeout,504,TIMED_OUT",
        "ResourceNotFoundException,400,NOT_FOUND",
        "ResourceNotFoundException,404,NOT_FOUND",
        "ValidationException,400,INVALID_INPUT",
        "InternalServerError,500,UNAVAILABLE",
        "ServiceUnavailableException,503,UNAVAILABLE"
    })
    void readsTheAnswerOfAService(String code, int status, FailureType expected) {
        assertThat(AwsFailures.translate(answer(code, status, null)).type()).isEqualTo(expected);
    }

    @Test
    void keepsTheDelayThatTheServiceAskedFor() {
        assertThat(AwsFailures.translate(answer("ThrottlingException", 429, "12"))
                        .nextRetryDelay())
                .isEqualTo(Duration.ofSeconds(12));
        assertThat(AwsFailures.translate(answer("ThrottlingException", 429, "soon"))
                        .nextRetryDelay())
                .isNull();
        assertThat(AwsFailures.translate(answer("ValidationException", 400, "12"))
                        .nextRetryDelay())
                .isNull();
    }

    @Test
    void tellsTheReaderTheServicesOwnWords() {
        var failure = AwsFailures.translate(answer("ValidationException", 400, null));
        assertThat(failure).hasMessageContaining("as the service says");
        assertThat(failure.details()).containsExactly("ValidationException, status 400", "request R-1");
    }

    @ParameterizedTest
    @MethodSource("silences")
    void readsTheReasonWhyNoAnswerCame(SdkException silence, FailureType expected) {
        assertThat(AwsFailures.translate(silence).type()).isEqualTo(expected);
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments(ApiCallTimeoutException.create(1000), FailureType.TIMED_OUT),
                arguments(ApiCallAttemptTimeoutException.create(1000), FailureType.TIMED_OUT),
                arguments(client("read", new SocketTimeoutException("read timed out")), FailureType.TIMED_OUT),
                arguments(client("connect", new ConnectException("refused")), FailureType.UNAVAILABLE),
                arguments(
                        SdkClientException.create("Unable to load credentials from any of the providers in the chain"),
                        FailureType.ACCESS_DENIED),
                arguments(SdkClientException.create("something else"), FailureType.UNAVAILABLE));
    }

    private static SdkException client(String message, Exception cause) {
        return SdkClientException.create(message, cause);
    }

    private static AwsServiceException answer(String code, int status, String retryAfter) {
        var response = SdkHttpResponse.builder().statusCode(status);
        if (retryAfter != null) {
            response.putHeader("Retry-After", retryAfter);
        }
        var details = AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage("as the service says")
                .sdkHttpResponse(response.build())
                .build();
        return AwsServiceException.builder()
                .awsErrorDetails(details)
                .statusCode(status)
                .requestId("R-1")
                .build();
    }
}
