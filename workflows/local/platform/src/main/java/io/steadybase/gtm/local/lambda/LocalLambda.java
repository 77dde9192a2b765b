package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.local.files.FileTree;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stand-in for the Lambda service: functions run as child JVMs under the Lambda Runtime API, from the jar that is
 * deployed; AWS SDK clients call them through the Invoke API. Concurrency limit, timeouts, crashes, size limits and cold
 * starts are those of the service. Thread-safe.
 */
public final class LocalLambda implements AutoCloseable {
    /** The region in ARNs and in the environment of the functions. */
    public static final String REGION = "us-east-1";

    private final Settings settings;
    private final Path directory;
    private final FunctionRuntime runtime;
    private final Map<String, EnvironmentPool> functions = new ConcurrentHashMap<>();
    private final InvokeApi invokeApi = new InvokeApi(functions);
    private final CodeCache cache;
    private final Set<Path> codes = ConcurrentHashMap.newKeySet();
    private final Thread reaper =
            Thread.ofPlatform().daemon().name("lambda-reaper").unstarted(this::reapIdle);
    private final LoopbackServer server;

    /**
     * How to run functions.
     *
     * @param port of the Invoke API, 0 for a free one
     * @param javaHome of the JDK or JRE 25 that runs them
     * @param runtimeClassPath the jars of the runtime interface client
     * @param workDir its subdirectory {@code lambda} belongs to this instance alone, from start to close
     * @param codeCache keeps unpacked artefacts; many instances may share it
     * @param logDir gets a file per environment
     * @param maxEnvironments per function; more concurrent invocations are refused
     * @param idleTimeout after which an environment that nobody uses is ended
     */
    public record Settings(
            int port,
            Path javaHome,
            List<Path> runtimeClassPath,
            Path workDir,
            Path codeCache,
            Path logDir,
            int maxEnvironments,
            Duration idleTimeout) {
        public Settings {
            runtimeClassPath =
                    runtimeClassPath.stream().map(Path::toAbsolutePath).toList();
            workDir = workDir.toAbsolutePath().normalize();
            codeCache = codeCache.toAbsolutePath().normalize();
            logDir = logDir.toAbsolutePath().normalize();
            if (!Files.isExecutable(javaHome.resolve("bin/java"))) {
                throw new IllegalArgumentException("java home must contain bin/java, got " + javaHome);
            }
            if (maxEnvironments < 1) {
                throw new IllegalArgumentException("max environments must be at least 1, got " + maxEnvironments);
            }
            if (!idleTimeout.isPositive()) {
                throw new IllegalArgumentException("idle timeout must be positive, got " + idleTimeout);
            }
        }
    }

    private LocalLambda(Settings settings, Path directory, FunctionRuntime runtime) throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.runtime = runtime;
        this.cache = new CodeCache(settings.codeCache(), InstantSource.system());
        this.server = LoopbackServer.start(settings.port(), this::answer);
        reaper.start();
    }

    /**
     * Starts the service without any function.
     *
     * @throws IOException if the port is taken, a directory cannot be written, or the runtime client is incomplete
     */
    public static LocalLambda start(Settings settings) throws IOException {
        Path directory = settings.workDir().resolve("lambda");
        FileTree.delete(directory); // what a killed predecessor left
        PrivateFiles.directory(settings.logDir());
        FunctionRuntime runtime =
                FunctionRuntime.install(settings.javaHome(), settings.runtimeClassPath(), directory.resolve("runtime"));
        return new LocalLambda(settings, directory, runtime);
    }

    /**
     * Deploys a function, in place of an earlier one of that name.
     *
     * @param jar its artefact
     * @param environment a value for every variable of the spec; more are allowed and win over Lambda's own
     */
    public void deploy(FunctionSpec spec, Path jar, Map<String, String> environment) throws IOException {
        Path code = cache.unpacked(jar);
        codes.add(code);
        Deployment function = new Deployment(spec, code, environment);
        EnvironmentPool pool = new EnvironmentPool(
                settings.maxEnvironments(),
                number -> ExecutionEnvironment.start(function, runtime, logOf(spec, number)));
        EnvironmentPool former = functions.put(spec.name(), pool);
        if (former != null) {
            former.close();
        }
    }

    /** The ARN of the function's live alias: how the worker calls it. */
    public String functionArn(FunctionSpec spec) {
        return new FunctionAddress(spec.name(), FunctionAddress.ALIAS).arn();
    }

    /** Where the Invoke API is. */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * Keeps at least one environment of each function that is deployed, and starts those that are missing; does not wait until
     * they are ready.
     */
    public void keepWarm() {
        functions.values().forEach(EnvironmentPool::keepWarm);
    }

    private HttpAnswer answer(HttpRequest request) throws IOException, InterruptedException {
        return request.rawPath().equals(LambdaEnvironments.PATH)
                ? HttpAnswer.json(200, environments())
                : invokeApi.handle(request);
    }

    /** Every environment that there is now, function by function. */
    public List<EnvironmentStatus> environments() {
        return functions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(function -> function.getValue().statuses().stream())
                .toList();
    }

    /** Ends every process and deletes everything but the logs. */
    @Override
    public void close() throws IOException {
        server.close();
        reaper.interrupt();
        functions.values().forEach(EnvironmentPool::close);
        FileTree.delete(directory);
    }

    private void reapIdle() {
        try {
            while (true) {
                Thread.sleep(settings.idleTimeout().dividedBy(4));
                reap(Instant.now().minus(settings.idleTimeout()));
                for (Path code : codes) {
                    cache.touch(code);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } catch (IOException e) {
            throw new UncheckedIOException("the functions' code is gone", e);
        }
    }

    void reap(Instant before) {
        functions.values().forEach(pool -> pool.reap(before));
    }

    private EnvironmentLog logOf(FunctionSpec spec, int number) throws IOException {
        return new EnvironmentLog(PrivateFiles.file(settings.logDir().resolve(spec.name() + "-" + number + ".log")));
    }
}
