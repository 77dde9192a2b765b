package io.steadybase.gtm.local.lambda;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.aws.LocalAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** A local Lambda with the test function's jar and an SDK client that never retries. */
final class LambdaFixture implements AutoCloseable {
    final LocalLambda lambda;
    final LambdaClient client;
    private final Path jar;

    LambdaFixture(Path directory, int maxEnvironments, Duration idleTimeout) throws IOException {
        jar = plainJar(directory.resolve("function.jar"));
        lambda = LocalLambda.start(settings(directory, maxEnvironments, idleTimeout));
        client = client(lambda, Duration.ofMinutes(1));
    }

    static LocalLambda.Settings settings(Path directory, int maxEnvironments, Duration idleTimeout) throws IOException {
        return new LocalLambda.Settings(
                0,
                Path.of(System.getProperty("java.home")),
                runtimeClassPath(),
                directory.resolve("work"),
                directory.resolve("cache"),
                directory.resolve("logs"),
                maxEnvironments,
                idleTimeout);
    }

    static FunctionSpec function(String name, Duration timeout) {
        return new FunctionSpec(name, TestFunction.HANDLER, 128, timeout, false, List.of(), Map.of());
    }

    static LambdaClient client(LocalLambda lambda, Duration callTimeout) {
        return LocalAccount.at(lambda.endpoint(), LambdaClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(1)))
                .overrideConfiguration(
                        options -> options.apiCallTimeout(callTimeout).retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    /** Deploys the test function and returns its ARN. */
    String deploy(FunctionSpec function) throws IOException {
        return deploy(function, Map.of());
    }

    String deploy(FunctionSpec function, Map<String, String> environment) throws IOException {
        lambda.deploy(function, jar, environment);
        return lambda.functionArn(function);
    }

    InvokeResponse invoke(String function, Map<String, String> event) {
        return client.invoke(request -> request.functionName(function).payload(json(event)));
    }

    List<EnvironmentStatus> environments(String function) {
        return lambda.environments().stream()
                .filter(environment -> environment.function().equals(function))
                .toList();
    }

    /** Invokes and returns the id of the process that served. */
    long processOf(String function) {
        return payload(invoke(function, Map.of())).path("pid").asLong();
    }

    static SdkBytes json(Object event) {
        try {
            return SdkBytes.fromByteArray(WireJson.MAPPER.writeValueAsBytes(event));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode payload(InvokeResponse response) {
        try {
            return WireJson.MAPPER.readTree(response.payload().asByteArray());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, Object> asMap(InvokeResponse response) {
        return WireJson.MAPPER.convertValue(payload(response), new TypeReference<>() {});
    }

    static boolean alive(long processId) {
        return ProcessHandle.of(processId).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() throws IOException {
        client.close();
        lambda.close();
    }

    static Path plainJar(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            addFunction(out);
        }
        return jar;
    }

    /** An archive whose classes are in a jar in {@code lib}. */
    static Path archiveWithLibrary(Path archive) throws IOException {
        Path library = plainJar(archive.resolveSibling("library.jar"));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new JarEntry("lib/function.jar"));
            Files.copy(library, out);
        }
        return archive;
    }

    static void addFunction(JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(TestFunction.class.getName().replace('.', '/') + ".class"));
        copy(TestFunction.class.getResourceAsStream("TestFunction.class"), out);
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            from.transferTo(to);
        }
    }

    private static List<Path> runtimeClassPath() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "lambda-runtime"))) {
            return jars.toList();
        }
    }
}
