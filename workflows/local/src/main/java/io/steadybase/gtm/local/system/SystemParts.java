package io.steadybase.gtm.local.system;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.local.bedrock.OfflineModelServer;
import io.steadybase.gtm.local.dynamodb.DynamoDbLocal;
import io.steadybase.gtm.local.files.UserCache;
import io.steadybase.gtm.local.lambda.LocalLambda;
import io.steadybase.gtm.local.process.ChildCommand;
import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.ChildProcess;
import io.steadybase.gtm.local.process.JavaProgram;
import io.steadybase.gtm.local.secrets.SecretsManagerStandIn;
import io.steadybase.gtm.local.system.RunningParts.Stage;
import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalServer;
import io.steadybase.gtm.local.temporal.TemporalSetup;
import io.steadybase.gtm.local.tls.TlsProxy;
import io.steadybase.gtm.run.SearchAttributes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Starts each part and hands it over to be stopped. */
final class SystemParts {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SystemOptions options;
    private final LocalPorts ports;
    private final SystemVariables variables;
    private final Consumer<String> progress;
    private final RunningParts running;
    private final CompletableFuture<Optional<PartEnd>> end;
    private final List<RunningSystem.Part> processes = new CopyOnWriteArrayList<>();

    SystemParts(
            SystemOptions options,
            LocalPorts ports,
            SystemVariables variables,
            Consumer<String> progress,
            RunningParts running,
            CompletableFuture<Optional<PartEnd>> end) {
        this.options = options;
        this.ports = ports;
        this.variables = variables;
        this.progress = progress;
        this.running = running;
        this.end = end;
    }

    List<RunningSystem.Part> processes() {
        return processes;
    }

    TemporalCli temporalCli() throws InterruptedException {
        return TemporalCli.locate(options.environment(), progress);
    }

    TemporalServer temporal(TemporalCli cli, SystemCertificates certificates) throws InterruptedException {
        TemporalServer server = running.add(
                Stage.SERVICES,
                TemporalServer.start(new TemporalServer.Settings(
                        cli,
                        ports.of(LocalEndpoint.TEMPORAL_PLAIN),
                        ports.of(LocalEndpoint.TEMPORAL_UI),
                        options.directory().data().resolve("temporal.db"),
                        options.directory().logs())));
        watch(server.process(), LocalEndpoint.TEMPORAL_PLAIN, LocalEndpoint.TEMPORAL_UI);
        try (TemporalSetup setup = TemporalSetup.connect(server.target())) {
            setup.namespace(SystemVariables.NAMESPACE, RETENTION);
            setup.namespace(SystemVariables.MARKETING_NAMESPACE, RETENTION);
            setup.keywordAttributes(SystemVariables.NAMESPACE, SearchAttributes.ALL);
            setup.nexusEndpoint(SystemVariables.ABM, SystemVariables.MARKETING_NAMESPACE, SystemVariables.ABM);
        }
        running.add(
                Stage.SERVICES, TlsProxy.open(ports.of(LocalEndpoint.TEMPORAL), server.port(), certificates.proxy()));
        progress.accept("Temporal is ready");
        return server;
    }

    DynamoDbLocal dynamoDb() throws InterruptedException {
        DynamoDbLocal dynamoDb = running.add(
                Stage.SERVICES,
                DynamoDbLocal.start(new DynamoDbLocal.Settings(
                        options.installation().dynamoDbLocal(),
                        ports.of(LocalEndpoint.DYNAMODB),
                        options.directory().data().resolve("dynamodb"),
                        options.directory().logs())));
        watch(dynamoDb.process(), LocalEndpoint.DYNAMODB);
        dynamoDb.createTables(GtmDeployment.TABLES);
        progress.accept("DynamoDB Local is ready");
        return dynamoDb;
    }

    SecretsManagerStandIn secrets(SystemCertificates certificates) throws IOException, InterruptedException {
        SecretsManagerStandIn standIn = running.add(
                Stage.SERVICES,
                SecretsManagerStandIn.start(
                        ports.of(LocalEndpoint.SECRETS_MANAGER),
                        options.directory().data().resolve("secrets.json")));
        try (SystemSecrets secrets = SystemSecrets.at(standIn.endpoint())) {
            secrets.ensure(GtmDeployment.TEMPORAL_SECRET.name(), certificates.secret(certificates.gtmClient()));
            secrets.ensure(SystemVariables.MARKETING_SECRET, certificates.secret(certificates.marketingClient()));
        }
        progress.accept("the Secrets Manager stand-in is ready");
        return standIn;
    }

    LocalLambda functions() throws IOException, InterruptedException {
        LocalLambda lambda = running.add(
                Stage.SERVICES,
                LocalLambda.start(new LocalLambda.Settings(
                        ports.of(LocalEndpoint.LAMBDA),
                        Path.of(System.getProperty("java.home")),
                        options.installation().lambdaRuntime(),
                        options.directory().path(),
                        UserCache.directory(options.environment()).resolve("functions"),
                        options.directory().logs(),
                        SystemVariables.FUNCTION_CONCURRENCY,
                        IDLE)));
        Path jar = options.installation().functions();
        for (FunctionSpec function : GtmDeployment.FUNCTIONS) {
            lambda.deploy(function, jar, variables.function(function));
        }
        progress.accept("the Lambda stand-in is ready");
        return lambda;
    }

    OfflineModelServer offlineModel() throws IOException, InterruptedException {
        OfflineModelServer model =
                running.add(Stage.SERVICES, OfflineModelServer.start(ports.of(LocalEndpoint.BEDROCK)));
        progress.accept("the offline model is ready behind Bedrock's Converse API");
        return model;
    }

    ChildProcess worker() throws InterruptedException {
        return worker(
                "the worker",
                program(options.installation().worker(), GtmDeployment.WORKER.mainClass()),
                variables.worker(),
                "worker.log");
    }

    ChildProcess marketingWorker() throws InterruptedException {
        String programs = options.abmPrograms().toAbsolutePath().toString();
        try {
            return worker(
                    "Marketing's worker",
                    program(
                            options.installation().marketingWorker(),
                            "io.steadybase.gtm.marketing.MarketingWorkerMain"),
                    variables.marketingWorker(programs),
                    "marketing-worker.log");
        } catch (ChildFailedException e) {
            String said = String.valueOf(e.getMessage());
            throw said.contains(programs)
                    ? new ChildFailedException(
                            said + "\nmend that file, or take it away: without one no account is in a program", e)
                    : e;
        }
    }

    /**
     * At its first end after a build, the JVM writes what it has loaded into an archive beside the libraries, and the next one
     * starts from there: in 0.5 s instead of 1.25. It sees to it by itself that the archive fits. (Not for DynamoDB Local: one of
     * its jars names a directory, which no archive may hold.)
     */
    private static JavaProgram program(Path libraries, String mainClass) {
        Path archive = libraries.resolveSibling(libraries.getFileName() + ".jsa");
        List<String> options = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds*=off");
        return new JavaProgram(options, libraries, mainClass, List.of());
    }

    private ChildProcess worker(String name, JavaProgram program, Map<String, String> environment, String log)
            throws InterruptedException {
        Path logs = options.directory().logs();
        ChildProcess worker = running.add(
                Stage.WORKERS,
                ChildProcess.start(new ChildCommand(name, program.command(), environment, logs, logs.resolve(log))));
        worker.awaitReady(
                () -> worker.lastLines(50).stream().anyMatch(line -> line.contains("worker ready")), PATIENCE);
        watch(worker);
        progress.accept(name + " is ready");
        return worker;
    }

    private void watch(ChildProcess process, LocalEndpoint... endpoints) {
        processes.add(new RunningSystem.Part(
                process.name(), process.pid(), process.startedAt(), process.logName(), List.of(endpoints)));
        var unused = process.exit().thenAccept(code -> end.complete(Optional.of(endOf(process, code))));
    }

    private static PartEnd endOf(ChildProcess process, int exitCode) {
        return new PartEnd(process.name(), exitCode, process.logName(), process.lastLines(10));
    }
}
