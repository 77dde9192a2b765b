package io.steadybase.gtm.local.system;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that have started, to be stopped in reverse: those of one stage together, because each takes its time. Thread-safe. */
final class RunningParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    private final Map<Stage, List<AutoCloseable>> parts = new EnumMap<>(Stage.class);
    private boolean closed;

    /** In the order of starting. */
    enum Stage {
        /** What shows others that a system is here. */
        DIRECTORY,
        /** What the workers need. */
        SERVICES,
        /** They go to work at once, and have to end what they do. */
        WORKERS,
        /** What tells others where everything listens. */
        NOTICE
    }

    /**
     * Takes a part that has just started.
     *
     * @throws InterruptedException if everything is being stopped; the part is stopped then too
     */
    <T extends AutoCloseable> T add(Stage stage, T part) throws InterruptedException {
        if (!accepted(stage, part)) {
            stop(part);
            throw new InterruptedException("the local system is being stopped");
        }
        return part;
    }

    private synchronized boolean accepted(Stage stage, AutoCloseable part) {
        if (!closed) {
            parts.computeIfAbsent(stage, any -> new ArrayList<>()).add(part);
        }
        return !closed;
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Stops all of them, the last stage first; one that cannot be stopped does not keep the others running. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Stage stage : List.of(Stage.values()).reversed()) {
            stop(parts.getOrDefault(stage, List.of()));
        }
        parts.clear();
    }

    private static void stop(List<AutoCloseable> together) {
        try (var threads = Executors.newCachedThreadPool()) {
            together.forEach(part -> threads.execute(() -> stop(part)));
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
