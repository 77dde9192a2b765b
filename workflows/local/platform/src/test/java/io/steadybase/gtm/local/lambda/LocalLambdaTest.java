package io.steadybase.gtm.local.lambda;

import static io.steadybase.gtm.local.lambda.LambdaFixture.function;
import static io.steadybase.gtm.local.lambda.LambdaFixture.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.deployment.FunctionSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.RequestTooLargeException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class LocalLambdaTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static LambdaFixture fixture;

    @BeforeAll
    static void start() throws IOException {
        fixture = new LambdaFixture(directory, 2, Duration.ofMinutes(10));
    }

    @AfterAll
    static void stop() throws IOException {
        fixture.close();
    }

    @Test
    void returnsWhatTheHandlerReturns() throws IOException {
        String arn = fixture.deploy(function("echo", LONG));
        InvokeResponse response = fixture.invoke(arn, Map.of("text", "schöne Grüße"));
        assertThat(arn).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:echo:live");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isNull();
        assertThat(response.executedVersion()).isEqualTo("1");
        assertThat(payload(response).path("echo").asText()).isEqualTo("schöne Grüße");
    }

    @Test
    void reusesAWarmEnvironmentAndReportsItsInitDurationOnce() throws IOException {
        String arn = fixture.deploy(function("warm", LONG));
        InvokeResponse cold = withLog(arn, "the first");
        long process = fixture.processOf(arn);
        InvokeResponse warm = withLog(arn, "the second");

        assertThat(log(cold)).contains("the first").containsPattern("Init Duration: [0-9]+\\.[0-9]{2} ms");
        assertThat(log(warm))
                .startsWith("START RequestId: ")
                .contains("the second")
                .containsPattern("REPORT RequestId: .*\tMemory Size: 128 MB\tMax Memory Used: [1-9][0-9]* MB")
                .doesNotContain("the first", "Init Duration");
        assertThat(fixture.processOf(arn)).isEqualTo(process);
        assertThat(Files.readString(directory.resolve("logs/warm-1.log"))).contains("the first", "the second");
    }

    @Test
    void refusesMoreConcurrentInvocationsThanItHasEnvironments() throws Exception {
        String arn = fixture.deploy(function("throttled", LONG));
        Waiting first = new Waiting(arn, "throttled-1");
        Waiting second = new Waiting(arn, "throttled-2");

        assertThatThrownBy(() -> fixture.invoke(arn, Map.of()))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(429);
                    assertThat(refusal.reasonAsString()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
                    assertThat(refusal.type()).isEqualTo("User");
                    assertThat(refusal.retryAfterSeconds()).isEqualTo("1");
                    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Rate Exceeded.");
                });

        long firstProcess = first.finish();
        long secondProcess = second.finish();
        assertThat(firstProcess).isNotEqualTo(secondProcess);
        assertThat(fixture.processOf(arn)).as("the one used last").isEqualTo(secondProcess);
    }

    @Test
    void letsShortCallsWaitForTheWarmEnvironmentInsteadOfStartingMore() throws Exception {
        String arn = fixture.deploy(function("queued", LONG));
        Waiting first = new Waiting(arn, "queued");
        CompletableFuture<Long> second = CompletableFuture.supplyAsync(() -> fixture.processOf(arn));

        long process = first.finish();

        assertThat(second.get()).isEqualTo(process);
        assertThat(fixture.environments("queued")).singleElement().satisfies(only -> {
            assertThat(only.processId()).isEqualTo(process);
            assertThat(only.state()).isEqualTo(EnvironmentStatus.State.IDLE);
        });
    }

    @Test
    void startsOneMoreForACallThatHasWaitedForLong() throws Exception {
        String arn = fixture.deploy(function("patient", LONG));
        Waiting busy = new Waiting(arn, "patient");

        long other = fixture.processOf(arn);

        assertThat(other).isNotEqualTo(busy.process());
        assertThat(fixture.environments("patient"))
                .extracting(EnvironmentStatus::state)
                .containsExactly(EnvironmentStatus.State.BUSY, EnvironmentStatus.State.IDLE);
        busy.finish();
    }

    @Test
    void endsAnEnvironmentWhoseFunctionTimesOut() throws IOException {
        String arn = fixture.deploy(function("slow", Duration.ofSeconds(2)));
        long former = fixture.processOf(arn);
        InvokeResponse response = fixture.invoke(arn, waitFor("slow"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(payload(response).path("errorType").asText()).isEqualTo("Sandbox.Timedout");
        assertThat(payload(response).path("errorMessage").asText()).endsWith("Task timed out after 2.00 seconds");
        await().until(() -> !LambdaFixture.alive(former));
        assertThat(fixture.processOf(arn)).isNotEqualTo(former);
    }

    @Test
    void answersWithTheHandlersErrorAndKeepsTheEnvironment() throws IOException {
        String arn = fixture.deploy(function("failing", LONG));
        long process = fixture.processOf(arn);
        InvokeResponse response = fixture.invoke(arn, Map.of("do", "throw"));

        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(payload(response).path("errorType").asText()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(payload(response).path("errorMessage").asText()).isEqualTo("no such account");
        assertThat(fixture.processOf(arn)).isEqualTo(process);
    }

    @Test
    void answersWithTheErrorOfTheInitialisation() throws IOException {
        String arn = fixture.deploy(function("unborn", LONG), Map.of("FAIL_INIT", "1"));
        InvokeResponse response = fixture.invoke(arn, Map.of());
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(payload(response).path("errorType").asText()).isEqualTo("java.lang.ExceptionInInitializerError");
        assertThat(Files.readString(directory.resolve("logs/unborn-1.log"))).contains("no database");
        assertThat(fixture.environments("unborn")).isEmpty();
    }

    @Test
    void answersWithAnErrorWhenTheHandlerDoesNotExist() throws IOException {
        FunctionSpec spec = new FunctionSpec("absent", "com.example.Absent", 128, LONG, false, List.of(), Map.of());
        InvokeResponse response = fixture.invoke(fixture.deploy(spec), Map.of());
        assertThat(response.functionError()).isEqualTo("Unhandled");
        assertThat(payload(response).path("errorMessage").asText()).contains("Class not found: com.example.Absent");
    }

    @Test
    void answersWithTheExitStatusOfACrash() throws IOException {
        String arn = fixture.deploy(function("crashing", LONG));
        InvokeResponse crash = fixture.invoke(arn, Map.of("do", "exit", "status", "3"));
        assertThat(crash.functionError()).isEqualTo("Unhandled");
        assertThat(payload(crash).path("errorType").asText()).isEqualTo("Runtime.ExitError");
        assertThat(payload(crash).path("errorMessage").asText())
                .endsWith("Error: Runtime exited with error: exit status 3");

        InvokeResponse silent = fixture.invoke(arn, Map.of("do", "exit", "status", "0"));
        assertThat(payload(silent).path("errorMessage").asText())
                .endsWith("Error: Runtime exited without providing a reason");
    }

    @Test
    void answersWithTheSignalThatKilledTheProcess() throws Exception {
        String arn = fixture.deploy(function("killed", LONG));
        Waiting waiting = new Waiting(arn, "killed");
        ProcessHandle.of(waiting.process()).orElseThrow().destroyForcibly();
        assertThat(payload(waiting.response().get()).path("errorMessage").asText())
                .endsWith("Error: Runtime exited with error: signal: killed");
    }

    @Test
    void replacesAResponseOverTheLimitAndKeepsServing() throws IOException {
        String arn = fixture.deploy(function("wordy", LONG));
        for (String size : new String[] {"7000000", "20000000"}) {
            InvokeResponse response = fixture.invoke(arn, Map.of("do", "grow", "size", size));
            assertThat(response.functionError()).isEqualTo("Unhandled");
            assertThat(payload(response).path("errorType").asText()).isEqualTo("Function.ResponseSizeTooLarge");
        }
        assertThat(payload(fixture.invoke(arn, Map.of("do", "grow", "size", "6000000")))
                        .asText())
                .hasSize(6_000_000);
    }

    @Test
    void keepsServingWhenTheCallerHangsUp() throws Exception {
        String arn = fixture.deploy(function("abandoned", LONG));
        long process = fixture.processOf(arn);
        try (LambdaClient impatient = LambdaFixture.client(fixture.lambda, Duration.ofMillis(500))) {
            assertThatThrownBy(() -> impatient.invoke(
                            request -> request.functionName(arn).payload(LambdaFixture.json(waitFor("abandoned")))))
                    .isInstanceOf(ApiCallTimeoutException.class);
        }
        Waiting second = new Waiting(arn, "abandoned-2");
        assertThatThrownBy(() -> fixture.invoke(arn, Map.of())).isInstanceOf(TooManyRequestsException.class);
        Files.createFile(directory.resolve("abandoned.until"));
        await().ignoreExceptions().until(() -> fixture.processOf(arn) == process);
        second.finish();
    }

    @Test
    void givesTheFunctionLambdasEnvironmentAndItsOwnAndNothingElse() throws IOException {
        String arn = fixture.deploy(function("clean", LONG), Map.of("CRM_TABLE", "gtm-crm"));
        Map<String, Object> environment = LambdaFixture.asMap(fixture.invoke(arn, Map.of("do", "environment")));
        assertThat(environment)
                .containsEntry("CRM_TABLE", "gtm-crm")
                .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "clean")
                .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
                .containsEntry("AWS_REGION", "us-east-1")
                .doesNotContainKeys("HOME", "JAVA_HOME", "USER", "PWD");
    }

    @Test
    void addressesAFunctionByNameAliasAndVersion() throws IOException {
        fixture.deploy(function("addressed", LONG));
        long process = fixture.processOf("addressed");
        assertThat(fixture.processOf("addressed:live")).isEqualTo(process);
        assertThat(fixture.processOf("addressed:1")).isEqualTo(process);
        assertThat(fixture.processOf("000000000000:function:addressed")).isEqualTo(process);
        InvokeResponse qualified = fixture.client.invoke(
                request -> request.functionName("addressed").qualifier("live"));
        assertThat(payload(qualified).path("pid").asLong()).isEqualTo(process);
    }

    @Test
    void findsTheClassesOfAnArchiveInItsLibraries() throws IOException {
        Path archive = LambdaFixture.archiveWithLibrary(directory.resolve("with-library.zip"));
        FunctionSpec spec = function("with-library", LONG);
        fixture.lambda.deploy(spec, archive, Map.of());
        assertThat(fixture.processOf(fixture.lambda.functionArn(spec))).isPositive();
    }

    @Test
    void endsTheFormerEnvironmentsOfAFunctionThatIsDeployedAgain() throws IOException {
        String arn = fixture.deploy(function("again", LONG));
        long former = fixture.processOf(arn);
        fixture.deploy(function("again", LONG));
        assertThat(LambdaFixture.alive(former)).isFalse();
        assertThat(fixture.processOf(arn)).isNotEqualTo(former);
    }

    @Test
    void refusesARequestOverTheLimit() throws IOException {
        String arn = fixture.deploy(function("flooded", LONG));
        assertThatThrownBy(() -> fixture.invoke(arn, Map.of("text", "x".repeat(7_000_000))))
                .isInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("byte payload is too large for the RequestResponse invocation type");
    }

    @Test
    void refusesInvocationTypesThatItDoesNotImitate() throws IOException {
        String arn = fixture.deploy(function("synchronous", LONG));
        assertThatThrownBy(() -> fixture.client.invoke(
                        request -> request.functionName(arn).invocationType(InvocationType.EVENT)))
                .hasMessageContaining("invocation type must be RequestResponse here, got Event");
    }

    private static InvokeResponse withLog(String arn, String text) {
        return fixture.client.invoke(request -> request.functionName(arn)
                .logType(LogType.TAIL)
                .payload(LambdaFixture.json(Map.of("do", "log", "text", text))));
    }

    private static String log(InvokeResponse response) {
        return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
    }

    private static Map<String, String> waitFor(String name) {
        return Map.of(
                "do", "wait",
                "started", directory.resolve(name + ".started").toString(),
                "until", directory.resolve(name + ".until").toString());
    }

    /** An invocation that has reached its handler and stays there until it is told to finish. */
    private record Waiting(String name, CompletableFuture<InvokeResponse> response) {
        Waiting(String arn, String name) {
            this(
                    name,
                    CompletableFuture.supplyAsync(
                            () -> fixture.invoke(arn, waitFor(name)), Thread::startVirtualThread));
            await().until(() -> Files.exists(directory.resolve(name + ".started")));
        }

        long process() throws IOException {
            return Long.parseLong(Files.readString(directory.resolve(name + ".started")));
        }

        long finish() throws Exception {
            Files.createFile(directory.resolve(name + ".until"));
            return payload(response.get()).path("pid").asLong();
        }
    }
}
