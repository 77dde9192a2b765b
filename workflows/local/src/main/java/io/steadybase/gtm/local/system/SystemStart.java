package io.steadybase.gtm.local.system;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.local.dynamodb.DynamoDbLocal;
import io.steadybase.gtm.local.process.ChildProcess;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalServer;
import io.steadybase.gtm.local.temporal.TemporalSetup;
import io.steadybase.gtm.local.tls.FrontDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the parts, those that do not need each other at the same time. */
final class SystemStart {
    static final String NAMESPACE = "steadybase-gtm";
    static final String MARKETING_NAMESPACE = "marketing";
    static final String ABM_ENDPOINT = "marketing-abm";
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final List<String> SEARCH_ATTRIBUTES =
            List.of("GtmAccountId", "GtmWorkerPersona", "GtmStep", "GtmWaitingFor");

    private final SystemOptions options;
    private final Consumer<String> progress;
    private final RunningParts parts;
    private final Starting starting;
    private final CompletableFuture<String> failure;
    private final List<RunningSystem.Part> processes = new CopyOnWriteArrayList<>();
    private volatile @Nullable RunningSystem description;

    SystemStart(
            SystemOptions options,
            Consumer<String> progress,
            RunningParts parts,
            Starting starting,
            CompletableFuture<String> failure) {
        this.options = options;
        this.progress = progress;
        this.parts = parts;
        this.starting = starting;
        this.failure = failure;
    }

    RunningSystem description() {
        return Objects.requireNonNull(description, "asked before the system is up");
    }

    void run() throws InterruptedException {
        Instant startedAt = Instant.now();
        parts.add(options.directory().lock());
        LocalPorts ports = LocalPorts.choose(options.ports());
        SystemCertificates certificates = certificates();
        var temporal = starting.begin(() -> temporal(ports, certificates));
        var dynamoDb = starting.begin(() -> dynamoDb(ports));
        starting.await(List.of(temporal, dynamoDb));
        publish(startedAt, ports);
    }

    private SystemCertificates certificates() {
        try {
            return SystemCertificates.keptIn(options.directory().certificates(), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates cannot be read or made", e);
        }
    }

    private TemporalServer temporal(LocalPorts ports, SystemCertificates certificates) throws InterruptedException {
        TemporalCli cli = TemporalCli.locate(options.environment(), progress);
        TemporalServer server = parts.add(TemporalServer.start(new TemporalServer.Settings(
                cli,
                ports.of(LocalEndpoint.TEMPORAL_PLAIN),
                ports.of(LocalEndpoint.TEMPORAL_UI),
                options.directory().data().resolve("temporal.db"),
                options.directory().logs())));
        watch(server.process());
        try (TemporalSetup setup = TemporalSetup.connect(server.target())) {
            setup.namespace(NAMESPACE, RETENTION);
            setup.namespace(MARKETING_NAMESPACE, RETENTION);
            setup.keywordAttributes(NAMESPACE, SEARCH_ATTRIBUTES);
            setup.nexusEndpoint(ABM_ENDPOINT, MARKETING_NAMESPACE, ABM_ENDPOINT);
        }
        parts.add(FrontDoor.open(ports.of(LocalEndpoint.TEMPORAL), server.port(), certificates.door()));
        progress.accept("Temporal is ready");
        return server;
    }

    private DynamoDbLocal dynamoDb(LocalPorts ports) throws InterruptedException {
        DynamoDbLocal dynamoDb = parts.add(DynamoDbLocal.start(new DynamoDbLocal.Settings(
                options.installation().dynamoDbLocal(),
                ports.of(LocalEndpoint.DYNAMODB),
                options.directory().data().resolve("dynamodb"),
                options.directory().logs())));
        watch(dynamoDb.process());
        dynamoDb.createTables(GtmDeployment.TABLES);
        progress.accept("DynamoDB Local is ready");
        return dynamoDb;
    }

    private void watch(ChildProcess process) {
        processes.add(new RunningSystem.Part(process.name(), process.pid()));
        var unused = process.exit()
                .thenAccept(code -> failure.complete(process.name()
                        + " ended with exit code " + code + "; it wrote last:\n  "
                        + String.join("\n  ", process.lastLines(10))));
    }

    private void publish(Instant startedAt, LocalPorts ports) throws InterruptedException {
        Map<LocalEndpoint, String> addresses = addresses(ports);
        RunningSystem up = new RunningSystem(
                ProcessHandle.current().pid(),
                startedAt,
                NAMESPACE,
                addresses,
                new LocalAws(addresses, LocalAws.NO_ACCOUNT).variables(),
                processes);
        try {
            parts.add(options.directory()::withdraw);
            options.directory().publish(up);
        } catch (IOException e) {
            throw new UncheckedIOException("the system's endpoints cannot be written", e);
        }
        description = up;
    }

    private static Map<LocalEndpoint, String> addresses(LocalPorts ports) {
        Map<LocalEndpoint, String> addresses = new EnumMap<>(LocalEndpoint.class);
        addresses.put(LocalEndpoint.TEMPORAL, "localhost:" + ports.of(LocalEndpoint.TEMPORAL));
        addresses.put(LocalEndpoint.TEMPORAL_PLAIN, "127.0.0.1:" + ports.of(LocalEndpoint.TEMPORAL_PLAIN));
        addresses.put(LocalEndpoint.TEMPORAL_UI, "http://127.0.0.1:" + ports.of(LocalEndpoint.TEMPORAL_UI));
        addresses.put(LocalEndpoint.DYNAMODB, "http://127.0.0.1:" + ports.of(LocalEndpoint.DYNAMODB));
        return addresses;
    }
}
