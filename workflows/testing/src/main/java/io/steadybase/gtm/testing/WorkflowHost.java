package io.steadybase.gtm.testing;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;

/** A Temporal server with workers in this JVM: the in-memory one that skips time, or the real one. Scenarios run on either. */
public interface WorkflowHost extends AutoCloseable {
    /** The in-memory server: time passes as fast as nobody works. One namespace, no list, no limits on sizes. */
    static WorkflowHost skippingTime(WorkerFactoryOptions options) {
        return new TimeSkippingHost(options);
    }

    /** The real server, which all hosts of this JVM share; each has a namespace of its own. */
    static WorkflowHost onRealServer(WorkerFactoryOptions options) {
        return new RealServerHost(options);
    }

    /**
     * Another host on the same namespace, with workers of its own: what a restarted process is.
     *
     * @throws UnsupportedOperationException on the in-memory server
     */
    WorkflowHost sibling(WorkerFactoryOptions options);

    /** A client with our payload conversion. */
    WorkflowClient client();

    /** A worker of this host, to register workflows and activities with. */
    Worker newWorker(String taskQueue, WorkerOptions options);

    /**
     * Leads a Nexus endpoint to a task queue of this host.
     *
     * @return the endpoint's name: unique on the server
     */
    String nexusEndpoint(String name, String taskQueue);

    /** Starts all workers. */
    void start();

    /** The server's time. */
    Instant now();

    /** Lets this much time pass, for timers of workflows. */
    void letTimePass(Duration time);

    /** Waits until a condition holds; fails loudly if it does not within a minute of real time. */
    default void until(Duration pause, java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("what was waited for did not come within a minute");
            }
            letTimePass(pause);
        }
    }

    @Override
    void close();
}
