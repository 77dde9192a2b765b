package io.steadybase.gtm.local.temporal;

import io.steadybase.gtm.local.process.ChildCommand;
import io.steadybase.gtm.local.process.ChildProcess;
import io.steadybase.gtm.local.process.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running Temporal server with its web UI, both on the loopback address and without TLS. Thread-safe. */
public final class TemporalServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** It takes a second to leave a cluster that it is alone in. Its database loses nothing when it is killed. */
    private static final Duration GRACE = Duration.ofMillis(100);

    /**
     * The server's only shard asks its queues 20 times a second unless told otherwise, so that every hop waits about 50 ms:
     * with these a workflow with one activity takes 26 ms instead of 100.
     */
    private static final List<String> POLL_RATES = List.of(
            "history.transferProcessorMaxPollRPS=2000",
            "history.timerProcessorMaxPollRPS=2000",
            "history.outboundProcessorMaxPollRPS=2000",
            "history.visibilityProcessorMaxPollRPS=2000");

    private final Settings settings;
    private final ChildProcess process;

    private TemporalServer(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Where a server listens and what it keeps.
     *
     * @param database null to keep everything in memory
     * @param directory where it runs and logs
     */
    public record Settings(
            TemporalCli cli, int port, int uiPort, @Nullable Path database, Path directory) {}

    /**
     * Starts a server and waits until it accepts connections.
     *
     * @throws io.steadybase.gtm.local.process.ChildFailedException if it does not come up
     * @throws InterruptedException if this thread is interrupted; the server is ended then
     */
    public static TemporalServer start(Settings settings) throws InterruptedException {
        ChildProcess process = ChildProcess.start(
                new ChildCommand(
                        "the Temporal server",
                        command(settings),
                        Map.of(),
                        settings.directory(),
                        settings.directory().resolve("temporal.log")),
                GRACE);
        try {
            process.awaitReady(Readiness.accepting(settings.port()), PATIENCE);
            return new TemporalServer(settings, process);
        } catch (RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> command(Settings settings) {
        List<String> command =
                new ArrayList<>(List.of(settings.cli().program().toString(), "server", "start-dev", "--ip", HOST));
        command.addAll(List.of("--port", Integer.toString(settings.port())));
        command.addAll(List.of("--ui-port", Integer.toString(settings.uiPort()), "--ui-disable-news-fetch"));
        if (settings.database() != null) {
            command.addAll(List.of("--db-filename", settings.database().toString()));
            command.addAll(List.of("--sqlite-pragma", "journal_mode=wal", "--sqlite-pragma", "synchronous=normal"));
        }
        POLL_RATES.forEach(rate -> command.addAll(List.of("--dynamic-config-value", rate)));
        return command;
    }

    /** Host and port of the gRPC service. */
    public String target() {
        return HOST + ":" + port();
    }

    /** The port of the gRPC service. */
    public int port() {
        return settings.port();
    }

    /** The web UI. */
    public URI ui() {
        return URI.create("http://" + HOST + ":" + settings.uiPort());
    }

    /** The process, to watch it. */
    public ChildProcess process() {
        return process;
    }

    /** Ends the server. Does nothing the second time. */
    @Override
    public void close() {
        process.close();
    }
}
