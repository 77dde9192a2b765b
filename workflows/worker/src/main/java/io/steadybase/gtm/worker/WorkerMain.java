package io.steadybase.gtm.worker;

import io.grpc.StatusRuntimeException;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.connection.ServerSetup;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import io.steadybase.gtm.worker.dispatch.DispatchActivity;
import io.steadybase.gtm.worker.dispatch.LambdaFunctions;
import io.steadybase.gtm.worker.dispatch.Placements;
import io.steadybase.gtm.worker.memory.StoredMemory;
import io.temporal.worker.WorkerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker process: the same on ECS and on a developer's machine. Ends on SIGTERM, after what is in flight. */
public final class WorkerMain {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);

    /** Longer than any function runs; ECS gives a task two minutes at most between SIGTERM and SIGKILL. */
    private static final long SECONDS_TO_FINISH = 115;

    /** A short call holds its workflow task: what takes longer is tried again from the queue. */
    private static final Duration MEMORY_PATIENCE = Duration.ofSeconds(4);

    private WorkerMain() {}

    /** Runs until it is told to stop; exit code 2 for a configuration that cannot work, 5 for an unreachable server. */
    public static void main(String[] arguments) {
        try {
            start(WorkerConfig.fromEnvironment(System.getenv()));
        } catch (InvalidEnvironmentException e) {
            LOG.error("the worker cannot start: {}", e.getMessage());
            System.exit(2);
        } catch (CannotConnectException e) {
            LOG.error("the worker cannot start: {}", e.getMessage());
            System.exit(5);
        } catch (StatusRuntimeException e) {
            LOG.error("the worker cannot start: the server does not answer: {}", e.getMessage());
            System.exit(5);
        }
    }

    private static void start(WorkerConfig config) {
        var connection = TemporalConnection.open(config.temporal());
        requireSetUp(connection, config);
        var functions = LambdaFunctions.connect(2 * config.functionConcurrency());
        var dispatch = new DispatchActivity(
                Placements.of(Capabilities.ACTIVITIES, config.functionArns()), functions, Clock.systemUTC());
        var factory = WorkerFactory.newInstance(connection.client(), GtmWorker.factoryOptions());
        GtmWorker.register(
                factory::newWorker,
                config.taskQueue(),
                config.functionConcurrency(),
                dispatch,
                new StoredMemory(new MemoryStores(connection.client(), MEMORY_PATIENCE)),
                config.abmNexusEndpoint());
        factory.start();
        LOG.info("worker ready: namespace {} task queue {}", config.temporal().namespace(), config.taskQueue());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(factory, connection), "shutdown"));
    }

    /** A worker that would say ready while no run can get on does not start. */
    private static void requireSetUp(TemporalConnection connection, WorkerConfig config) {
        var problems = new ServerSetup(connection.client()).problems(List.of(config.abmNexusEndpoint()));
        if (!problems.isEmpty()) {
            connection.close();
            throw new CannotConnectException(
                    "the namespace is not set up:\n" + String.join(System.lineSeparator(), problems), null);
        }
    }

    /** Not the functions' client: nothing is in flight then, and to close it takes two seconds of waiting for more. */
    private static void stop(WorkerFactory factory, TemporalConnection connection) {
        factory.shutdown();
        factory.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        connection.close();
    }
}
