package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.system.RunningParts.Stage;
import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Brings the parts up in the order that their needs demand, and otherwise at the same time. */
record SystemStart(SystemOptions options, Consumer<String> progress, RunningParts running, Starting starting) {
    /** More than any of its parts takes, on a slow machine too. */
    private static final Duration START = Duration.ofMinutes(5);
    /** Once per machine, the Temporal CLI comes over the network. */
    private static final Duration INSTALLATION = Duration.ofMinutes(45);

    /**
     * Starts everything and says where it listens.
     *
     * @param end completes when a part ends that should not have
     */
    RunningSystem run(CompletableFuture<Optional<PartEnd>> end) throws InterruptedException {
        Instant startedAt = Instant.now();
        ModelChoice model = new ModelChoice(options.model(), options.environment());
        Map<String, String> account = model.account();
        tellOf(options.directory().lastEnd());
        Tenancy tenancy = running.add(Stage.DIRECTORY, Tenancy.of(options.directory()));
        var unused = end.thenAccept(
                failure -> failure.ifPresent(part -> tenancy.ends(SystemEnd.because(part, Instant.now()))));
        LocalPorts ports = LocalPorts.choose(options.ports());
        Map<LocalEndpoint, String> addresses = addresses(ports, model);
        LocalAws aws = new LocalAws(addresses, account);
        SystemVariables variables =
                new SystemVariables(addressOf(LocalEndpoint.TEMPORAL, ports), aws, model.parameters());
        SystemParts parts = new SystemParts(options, ports, variables, progress, running, end);
        tenancy.begins();
        running.add(Stage.SERVICES, LogKeeper.start(options.directory()));
        try {
            start(parts, certificates(), model);
        } catch (RuntimeException e) {
            tenancy.ends(SystemEnd.notStarted(String.valueOf(e.getMessage()), Instant.now()));
            throw e;
        }
        return published(new RunningSystem(
                ProcessHandle.current().pid(), startedAt, SystemVariables.NAMESPACE, addresses, parts.processes()));
    }

    private void tellOf(Optional<SystemEnd> before) {
        before.filter(SystemEnd::unwanted).ifPresent(end -> progress.accept(end.asNews(ZoneId.systemDefault())));
    }

    private void start(SystemParts parts, SystemCertificates certificates, ModelChoice model)
            throws InterruptedException {
        var cli = starting.begin("the Temporal CLI", parts::temporalCli);
        var temporal = starting.begin("Temporal", () -> parts.temporal(cli.get(), certificates));
        var secrets = starting.begin("the Secrets Manager stand-in", () -> parts.secrets(certificates));
        var dynamoDb = starting.begin("DynamoDB Local", parts::dynamoDb);
        var functions = starting.begin("the Lambda stand-in", parts::functions);
        List<CompletableFuture<?>> services = new ArrayList<>(List.of(temporal, secrets, dynamoDb, functions));
        if (model.offline()) {
            services.add(starting.begin("the offline model", parts::offlineModel));
        }
        // Workers go to work at once, so they start last and are stopped first.
        var worker = starting.begin("the worker", () -> after(services, parts::worker));
        var marketing = starting.begin("Marketing's worker", () -> after(services, parts::marketingWorker));
        starting.await(List.of(cli), INSTALLATION);
        starting.await(List.of(temporal, secrets, dynamoDb, functions, worker, marketing), START);
        // Not before: what the system needs to be up comes first.
        functions.join().keepWarm();
    }

    private static <T> T after(List<CompletableFuture<?>> services, Callable<T> start) throws Exception {
        for (CompletableFuture<?> service : services) {
            service.get();
        }
        return start.call();
    }

    private SystemCertificates certificates() {
        try {
            return SystemCertificates.keptIn(options.directory().certificates(), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates cannot be read or made", e);
        }
    }

    private RunningSystem published(RunningSystem system) throws InterruptedException {
        try {
            running.add(Stage.NOTICE, options.directory()::withdraw);
            options.directory().publish(system);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException("the system's endpoints cannot be written", e);
        }
    }

    private static Map<LocalEndpoint, String> addresses(LocalPorts ports, ModelChoice model) {
        Map<LocalEndpoint, String> addresses = new EnumMap<>(LocalEndpoint.class);
        for (LocalEndpoint endpoint : LocalEndpoint.values()) {
            if (endpoint != LocalEndpoint.BEDROCK || model.offline()) {
                addresses.put(endpoint, addressOf(endpoint, ports));
            }
        }
        return addresses;
    }

    private static String addressOf(LocalEndpoint endpoint, LocalPorts ports) {
        return switch (endpoint) {
            // The host that the server's certificate names.
            case TEMPORAL -> "localhost:" + ports.of(endpoint);
            case TEMPORAL_PLAIN -> "127.0.0.1:" + ports.of(endpoint);
            case TEMPORAL_UI, DYNAMODB, LAMBDA, SECRETS_MANAGER, BEDROCK -> "http://127.0.0.1:" + ports.of(endpoint);
        };
    }
}
