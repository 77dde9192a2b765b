package io.steadybase.gtm.local.lambda;

import static io.steadybase.gtm.local.lambda.LambdaFixture.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.FunctionSpec;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** What starts, what ends and what is refused before anything starts. */
class LocalLambdaLifeTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void endsEnvironmentsThatNobodyUses() throws IOException {
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, Duration.ofMillis(300))) {
            FunctionSpec spec = function("idle", LONG);
            long process = fixture.processOf(fixture.deploy(spec));
            await().until(() -> fixture.lambda.environments().isEmpty());
            await().until(() -> !LambdaFixture.alive(process));
            assertThat(fixture.processOf("idle")).isNotEqualTo(process);
        }
    }

    @Test
    void keepsOneEnvironmentOfAFunctionWarm() throws Exception {
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, Duration.ofMillis(300))) {
            String arn = fixture.deploy(function("warm", Duration.ofSeconds(2)));
            fixture.lambda.keepWarm();
            long process = awaitIdle(fixture).processId();

            fixture.lambda.reap(Instant.MAX);

            assertThat(fixture.processOf(arn)).as("no idle time ends it").isEqualTo(process);
            fixture.invoke(arn, Map.of("do", "exit", "status", "1"));
            assertThat(awaitIdle(fixture).processId())
                    .as("another takes its place")
                    .isNotEqualTo(process);
        }
    }

    /** Asked as other processes do. */
    private static EnvironmentStatus awaitIdle(LambdaFixture fixture) {
        return await().atMost(LONG)
                .until(
                        () -> LambdaEnvironments.at(fixture.lambda.endpoint()),
                        found -> found.size() == 1 && found.getFirst().state() == EnvironmentStatus.State.IDLE)
                .getFirst();
    }

    @Test
    void startsNothingAgainAndAgainThatCannotBeInitialised() throws Exception {
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            String arn = fixture.deploy(function("unborn", LONG), Map.of("FAIL_INIT", "1"));
            fixture.lambda.keepWarm();
            await().until(() -> fixture.lambda.environments().isEmpty());

            assertThat(fixture.invoke(arn, Map.of()).functionError()).isEqualTo("Unhandled");

            await().until(() -> fixture.lambda.environments().isEmpty());
        }
    }

    @Test
    void leavesNothingButLogsWhenItCloses() throws IOException {
        long process;
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            process = fixture.processOf(fixture.deploy(function("closed", LONG)));
        }
        assertThat(LambdaFixture.alive(process)).isFalse();
        try (Stream<Path> left = Files.list(directory.resolve("work"))) {
            assertThat(left).isEmpty();
        }
        assertThat(directory.resolve("logs/closed-1.log")).isNotEmptyFile();
    }

    @Test
    void startsOverWhatAKilledPredecessorLeft() throws IOException {
        Path left = Files.createDirectories(directory.resolve("work/lambda/code-0/io"));
        Files.createFile(left.resolve("Left.class"));
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            assertThat(fixture.processOf(fixture.deploy(function("fresh", LONG))))
                    .isPositive();
        }
    }

    @Test
    void takesAFunctionInTheMiddleOfItsWorkAlongWhenItIsKilled() throws IOException {
        Path started = directory.resolve("started");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProcess.class.getName(),
                        directory.toString(),
                        started.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        await().atMost(LONG).until(() -> Files.exists(started));
        long child = Long.parseLong(Files.readString(started));
        assertThat(LambdaFixture.alive(child)).isTrue();

        parent.destroyForcibly();
        try {
            await().until(() -> !LambdaFixture.alive(child));
        } finally {
            ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void knowsOnlyWhatWasDeployed() throws IOException {
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            fixture.deploy(function("known", LONG));
            assertThatThrownBy(() -> fixture.invoke("unknown:live", Map.of()))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining(
                            "Function not found: arn:aws:lambda:us-east-1:000000000000:function:unknown:live");
            assertThatThrownBy(() -> fixture.invoke("known:canary", Map.of()))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("function:known:canary");
            assertThat(fixture.lambda.environments()).isEmpty();
        }
    }

    @Test
    void refusesADeploymentThatLacksAVariableOfTheFunction() throws IOException {
        FunctionSpec spec = new FunctionSpec(
                "demanding",
                TestFunction.HANDLER,
                128,
                LONG,
                false,
                List.of(),
                Map.of("CRM_TABLE", new EnvironmentValue.Text("gtm-crm")));
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            assertThatThrownBy(() -> fixture.deploy(spec))
                    .hasMessage("environment must have every variable of the function, got none for [CRM_TABLE]"
                            + " (demanding)");
        }
    }

    @Test
    void refusesAnArchiveThatReachesOutOfItsDirectory() throws IOException {
        Path archive = directory.resolve("slip.zip");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new JarEntry("../../slipped.txt"));
        }
        try (LambdaFixture fixture = new LambdaFixture(directory, 2, LONG)) {
            assertThatThrownBy(() -> fixture.lambda.deploy(function("slip", LONG), archive, Map.of()))
                    .hasMessage("entry must stay inside the archive, got ../../slipped.txt");
        }
    }

    @Test
    void refusesARuntimeWithoutTheClient() throws IOException {
        LocalLambda.Settings complete = LambdaFixture.settings(directory, 2, LONG);
        LocalLambda.Settings incomplete = new LocalLambda.Settings(
                0,
                complete.javaHome(),
                List.of(),
                complete.workDir(),
                complete.codeCache(),
                complete.logDir(),
                2,
                LONG);
        assertThatThrownBy(() -> LocalLambda.start(incomplete))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("runtime class path must contain jni/libaws-lambda-jni");
    }

    @Test
    void refusesSettingsThatCannotWork() throws IOException {
        LocalLambda.Settings good = LambdaFixture.settings(directory, 2, LONG);
        assertThatThrownBy(() -> LambdaFixture.settings(directory, 0, LONG))
                .hasMessage("max environments must be at least 1, got 0");
        assertThatThrownBy(() -> LambdaFixture.settings(directory, 1, Duration.ZERO))
                .hasMessage("idle timeout must be positive, got PT0S");
        assertThatThrownBy(() -> new LocalLambda.Settings(
                        0, directory, good.runtimeClassPath(), directory, directory, directory, 2, LONG))
                .hasMessage("java home must contain bin/java, got " + directory);
    }
}
