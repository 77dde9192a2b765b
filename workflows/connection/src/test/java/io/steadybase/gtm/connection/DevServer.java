package io.steadybase.gtm.connection;

import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalServer;
import io.steadybase.gtm.local.temporal.TemporalSetup;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Path;
import java.time.Duration;

/** Temporal's own server, with namespaces as a test wants them. */
final class DevServer implements AutoCloseable {
    private final TemporalCli cli;
    private final TemporalServer server;
    private final TemporalSetup setup;
    private final WorkflowServiceStubs stubs;

    private DevServer(TemporalCli cli, TemporalServer server) {
        this.cli = cli;
        this.server = server;
        this.setup = TemporalSetup.connect(server.target());
        this.stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(server.target())
                .build());
    }

    static DevServer start(Path directory) throws Exception {
        var cli = TemporalCli.locate(System.getenv(), line -> {});
        return new DevServer(
                cli,
                TemporalServer.start(
                        new TemporalServer.Settings(cli, LocalPort.free(), LocalPort.free(), null, directory)));
    }

    /** A client of a namespace that lacks everything. */
    WorkflowClient bare(String namespace) {
        setup.namespace(namespace, Duration.ofDays(1));
        return WorkflowClient.newInstance(stubs, WirePayloads.clientOptions(namespace));
    }

    /** A client of a namespace with the search attributes. */
    WorkflowClient setUp(String namespace) {
        var client = bare(namespace);
        setup.keywordAttributes(namespace, SearchAttributes.ALL);
        return client;
    }

    /** Runs a command as an operator would type it. */
    int operator(String command) throws Exception {
        var line = command.replace("temporal ", cli.program() + " ") + " --address " + server.target();
        return new ProcessBuilder("sh", "-c", line).start().waitFor();
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        setup.close();
        server.close();
    }
}
