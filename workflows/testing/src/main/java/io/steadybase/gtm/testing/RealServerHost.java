package io.steadybase.gtm.testing;

import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalServer;
import io.steadybase.gtm.local.temporal.TemporalSetup;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The server of Temporal's CLI, started by the first host that asks for it; it ends with this JVM. */
final class RealServerHost implements WorkflowHost {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final String namespace;
    private final WorkflowServiceStubs service;
    private final WorkflowClient client;
    private final WorkerFactory workers;

    RealServerHost(WorkerFactoryOptions options) {
        this("test-" + COUNT.incrementAndGet(), options);
    }

    private RealServerHost(String namespace, WorkerFactoryOptions options) {
        this.namespace = namespace;
        try (var setup = TemporalSetup.connect(Shared.SERVER.target())) {
            setup.namespace(namespace, Duration.ofDays(1));
            setup.keywordAttributes(namespace, SearchAttributes.ALL);
        }
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(Shared.SERVER.target())
                .build());
        client = WorkflowClient.newInstance(service, WirePayloads.clientOptions(namespace));
        workers = WorkerFactory.newInstance(client, options);
    }

    @Override
    public WorkflowHost sibling(WorkerFactoryOptions options) {
        return new RealServerHost(namespace, options);
    }

    @Override
    public WorkflowClient client() {
        return client;
    }

    @Override
    public Worker newWorker(String taskQueue, WorkerOptions options) {
        return workers.newWorker(taskQueue, options);
    }

    @Override
    public String nexusEndpoint(String name, String taskQueue) {
        var unique = name + "-" + namespace;
        try (var setup = TemporalSetup.connect(Shared.SERVER.target())) {
            setup.nexusEndpoint(unique, namespace, taskQueue);
        }
        return unique;
    }

    @Override
    public void start() {
        workers.start();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void letTimePass(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted", stopped);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        service.shutdownNow();
    }

    /** Started by the first host. */
    private static final class Shared {
        private static final TemporalServer SERVER = start();

        private static TemporalServer start() {
            try {
                var cli = TemporalCli.locate(System.getenv(), progress -> {});
                var folder = Files.createTempDirectory("temporal-server");
                return TemporalServer.start(
                        new TemporalServer.Settings(cli, LocalPort.free(), LocalPort.free(), null, folder));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("the Temporal server did not start", e);
            }
        }
    }
}
