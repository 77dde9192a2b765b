package io.steadybase.gtm.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.worker.Capabilities;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Errored;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class DispatchActivityTest {
    private static final PlanRequest REQUEST = new PlanRequest("top 5");

    private final TestActivityEnvironment environment =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                    .build());
    private final FakeFunctions functions = new FakeFunctions();

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void carriesTheArgumentsAndTheResultUnread() {
        functions.raw("PlanOutreach", request -> new Returned("""
                {"kind":"completed","metering":{"work":"PT0.2S","coldStart":true},"result":
                 {"plan":{"intent":"reach out","accountCount":5,"filters":{},"subtasks":[],"notes":[]},
                  "spend":{"inputTokens":10,"outputTokens":2,"usd":0.10}}}"""));

        var result = dispatched(functions).planOutreach(REQUEST);

        assertThat(result.plan().accountCount()).isEqualTo(5);
        assertThat(result.spend()).isEqualTo(new Spend(10, 2, new java.math.BigDecimal("0.10")));
        var sent = functions.requests().getFirst();
        assertThat(sent.activityType()).isEqualTo("PlanOutreach");
        assertThat(sent.arguments()).hasToString("[{\"message\":\"top 5\"}]");
        assertThat(sent.key().activityId()).isNotBlank();
        assertThat(sent.deadline()).isAfter(java.time.Instant.now());
    }

    @Test
    void failsWithTheTypeThatTheActivityReported() {
        functions.on("PlanOutreach", PlanRequest.class, request -> {
            throw new FakeFailure(FailureType.INVALID_INPUT, "accounts must be 1 to 25, got 0");
        });

        var failure = failureOf(functions);

        assertThat(failure.getType()).isEqualTo("InvalidInput");
        assertThat(failure.getOriginalMessage()).isEqualTo("accounts must be 1 to 25, got 0");
        assertThat(failure.isNonRetryable()).isTrue();
    }

    @Test
    void asksForTheDelayThatTheServiceAskedFor() {
        functions.raw("PlanOutreach", request -> new Returned("""
                {"kind":"failed","type":"Throttled","message":"slow down","nextRetryDelay":"PT7S","details":["r-1"],
                 "metering":{"work":"PT0S","coldStart":false}}"""));

        var failure = failureOf(functions);

        assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getDetails().get(0, String.class)).isEqualTo("r-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"errorType":"Sandbox.Timedout","errorMessage":"Task timed out after 3.00 seconds"} | TimedOut        | false
            {"errorMessage":"2026 r-1 Task timed out after 3.00 seconds"}                       | TimedOut        | false
            {"errorType":"Runtime.ExitError","errorMessage":"exit status 137"}                  | FunctionCrashed | false
            {"errorType":"Function.ResponseSizeTooLarge","errorMessage":"too large"}            | Oversized       | true
            not json                                                                            | FunctionCrashed | false
            """)
    void readsLambdasOwnErrorDocument(String document, String type, boolean nonRetryable) {
        functions.raw("PlanOutreach", request -> new Errored(document));

        var failure = failureOf(functions);

        assertThat(failure.getType()).isEqualTo(type);
        assertThat(failure.isNonRetryable()).isEqualTo(nonRetryable);
        assertThat(failure.getOriginalMessage()).contains("PlanOutreach");
    }

    @Test
    void failsWhenTheAnswerIsNotAReply() {
        functions.raw("PlanOutreach", request -> new Returned("\"hello\""));

        assertThat(failureOf(functions).getType()).isEqualTo("FunctionCrashed");
    }

    @Test
    void mapsEveryWayThatAnInvocationCanFail() {
        assertThat(typeWhen(TooManyRequestsException.builder()
                        .retryAfterSeconds("2")
                        .build()))
                .isEqualTo("Throttled");
        assertThat(typeWhen(RequestTooLargeException.builder().build())).isEqualTo("Oversized");
        assertThat(typeWhen(LambdaException.builder().statusCode(403).build())).isEqualTo("AccessDenied");
        assertThat(typeWhen(LambdaException.builder().statusCode(404).build())).isEqualTo("NotFound");
        assertThat(typeWhen(LambdaException.builder().statusCode(400).build())).isEqualTo("InvalidInput");
        assertThat(typeWhen(LambdaException.builder().statusCode(502).build())).isEqualTo("Unavailable");
        assertThat(typeWhen(SdkClientException.create("refused", new ConnectException())))
                .isEqualTo("Unavailable");
        assertThat(typeWhen(new CompletionException(
                        RequestTooLargeException.builder().build())))
                .isEqualTo("Oversized");
        assertThat(typeWhen(new IllegalStateException("bug"))).isEqualTo("Internal");
    }

    @Test
    void takesTheDelayFromAThrottledInvocation() {
        Functions throttled = (arn, event) -> CompletableFuture.failedFuture(
                TooManyRequestsException.builder().retryAfterSeconds("2").build());

        assertThat(failureOf(throttled).getNextRetryDelay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void namesTheKnownTypesWhenGivenAnother() {
        environment.registerActivitiesImplementations(dispatch(functions));
        var stub = environment.newActivityStub(Unplaced.class, options());

        assertThatThrownBy(stub::unplaced)
                .rootCause()
                .hasMessageContaining(
                        "no function serves activity type Unplaced, known are [AnalyzeEngagement, AnalyzeTicket")
                .hasMessageContaining("UnknownActivity");
    }

    @Test
    void abortsTheInvocationWhenTheActivityIsCancelled() {
        var inFlight = new CompletableFuture<FunctionAnswer>();
        Functions stalled = (arn, event) -> {
            environment.requestCancelActivity();
            return inFlight;
        };

        assertThatThrownBy(() -> dispatched(stalled).planOutreach(REQUEST)).isNotNull();
        assertThat(inFlight).isCancelled();
    }

    @Test
    void beatsWhileTheFunctionWorks() {
        var inFlight = new CompletableFuture<FunctionAnswer>();
        environment.setActivityHeartbeatListener(Void.class, _ -> inFlight.complete(new Errored("{}")));

        assertThatThrownBy(() -> dispatched((arn, event) -> inFlight).planOutreach(REQUEST))
                .isInstanceOf(ActivityFailure.class);
        assertThat(inFlight).isDone();
    }

    private static String typeWhen(Throwable invocationFailure) {
        return FunctionFailures.ofInvocation("PlanOutreach", invocationFailure).getType();
    }

    private ApplicationFailure failureOf(Functions answering) {
        var failure = catchThrowableOfType(
                ActivityFailure.class, () -> dispatched(answering).planOutreach(REQUEST));
        return (ApplicationFailure) failure.getCause();
    }

    private PlanningActivities dispatched(Functions answering) {
        environment.registerActivitiesImplementations(dispatch(answering));
        return environment.newActivityStub(PlanningActivities.class, options());
    }

    private static DispatchActivity dispatch(Functions answering) {
        var placements = Placements.of(
                Capabilities.ACTIVITIES, Map.of(ActivityFunction.LLM, "llm", ActivityFunction.DATA, "data"));
        return new DispatchActivity(placements, answering, Clock.systemUTC(), Duration.ofMillis(50));
    }

    private static ActivityOptions options() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofMinutes(1))
                .setHeartbeatTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** An activity type that no function serves. */
    @ActivityInterface
    public interface Unplaced {
        /** Never runs. */
        List<PlanResult> unplaced();
    }
}
