package io.steadybase.gtm.activities.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivitiesHandlerTest {
    private final List<String> primed = new ArrayList<>();

    interface Clocks {
        Left timeLeft(Question question);
    }

    record Question(String what) {}

    record Left(boolean withinTwoSeconds) {}

    @Test
    void answersAnEventWithinTheTimeThatLambdaLeaves() throws Exception {
        var handler = new Handler(() -> {});
        var request = ActivityTableTest.request(
                "TimeLeft", "{\"what\":\"x\"}", Instant.now().plusSeconds(60));
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(WireJson.MAPPER.writeValueAsBytes(request)), answer, new TwoSecondsLeft());
        assertThat(answer.toString(UTF_8)).contains("\"result\":{\"withinTwoSeconds\":true}");
    }

    @Test
    void takesNoSnapshotWithoutPriming() {
        new Handler(() -> primed.add("all")).beforeCheckpoint(null);
        assertThat(primed).containsExactly("all");
        var broken = new Handler(() -> {
            throw new IllegalStateException("priming must end");
        });
        assertThatThrownBy(() -> broken.beforeCheckpoint(null)).hasMessage("priming must end");
    }

    private static final class Handler extends ActivitiesHandler {
        private Handler(Runnable priming) {
            super(
                    ActivityTable.builder()
                            .serve(
                                    Clocks.class,
                                    question -> new Left(
                                            CallDeadline.left(Clock.systemUTC()).compareTo(Duration.ofSeconds(2)) <= 0))
                            .build(),
                    priming);
        }
    }

    /** Of what Lambda tells, only the time is read. */
    private static final class TwoSecondsLeft implements Context {
        @Override
        public int getRemainingTimeInMillis() {
            return 2_000;
        }

        @Override
        public String getAwsRequestId() {
            return "";
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionName() {
            return "";
        }

        @Override
        public String getFunctionVersion() {
            return "";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "";
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientContext getClientContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public LambdaLogger getLogger() {
            throw new UnsupportedOperationException();
        }
    }
}
