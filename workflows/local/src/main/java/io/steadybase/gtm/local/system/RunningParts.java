package io.steadybase.gtm.local.system;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have started, to be stopped in reverse. Thread-safe. */
final class RunningParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /**
     * Takes a part that has just started.
     *
     * @throws InterruptedException if everything is being stopped; the part is stopped then too
     */
    <T extends AutoCloseable> T add(T part) throws InterruptedException {
        if (!accepted(part)) {
            stop(part);
            throw new InterruptedException("the local system is being stopped");
        }
        return part;
    }

    private synchronized boolean accepted(AutoCloseable part) {
        if (!closed) {
            parts.push(part);
        }
        return !closed;
    }

    /** Stops all of them, the last one first; one that cannot be stopped does not keep the others running. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("a part of the local system could not be stopped", e);
        }
    }
}
