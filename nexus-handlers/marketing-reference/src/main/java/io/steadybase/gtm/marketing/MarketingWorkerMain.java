package io.steadybase.gtm.marketing;

import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import io.temporal.worker.WorkerFactory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The worker of the Marketing namespace: serves {@link AbmService} until it is told to stop. Exits with 1, saying why, if it
 * cannot start.
 */
public final class MarketingWorkerMain {
    private MarketingWorkerMain() {}

    /** Takes no arguments: all settings are environment variables, see {@link MarketingSettings}. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-marketing.xml");
        try {
            serve(MarketingSettings.fromEnvironment(System.getenv()));
        } catch (InvalidEnvironmentException | InvalidProgramsException | CannotConnectException e) {
            new PrintWriter(System.err, true, StandardCharsets.UTF_8).println(e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(MarketingSettings settings) {
        var programs = new CurrentPrograms(settings.programs());
        var known = programs.get().size();
        var connection = TemporalConnection.open(settings.temporal());
        var factory = start(connection, settings, programs);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(factory, connection)));
        new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(ready(settings, known));
        factory.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private static WorkerFactory start(
            TemporalConnection connection, MarketingSettings settings, CurrentPrograms programs) {
        var factory = WorkerFactory.newInstance(connection.client());
        factory.newWorker(settings.taskQueue()).registerNexusServiceImplementation(new AbmServiceHandler(programs));
        factory.start();
        return factory;
    }

    private static void stop(WorkerFactory factory, TemporalConnection connection) {
        factory.shutdown();
        factory.awaitTermination(10, TimeUnit.SECONDS);
        connection.close();
    }

    private static String ready(MarketingSettings settings, int known) {
        return "marketing worker ready: namespace %s on %s, task queue %s, now %d accounts with programs in %s"
                .formatted(
                        settings.temporal().namespace(),
                        settings.temporal().address(),
                        settings.taskQueue(),
                        known,
                        settings.programs());
    }
}
