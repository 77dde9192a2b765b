package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The environments of one function: started on demand up to a limit, the one used last reused first (so that the others
 * grow idle and can go). Thread-safe.
 */
final class EnvironmentPool implements AutoCloseable {
    private final int limit;
    private final Starter starter;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final List<ExecutionEnvironment> all = new ArrayList<>();
    private int started;
    private boolean closed;

    /** Starts the next environment. */
    @FunctionalInterface
    interface Starter {
        /** The number counts from 1. */
        ExecutionEnvironment start(int number) throws IOException;
    }

    EnvironmentPool(int limit, Starter starter) {
        this.limit = limit;
        this.starter = starter;
    }

    /** An environment for one invocation, warm if there is one; it must come back by {@link #release}. */
    synchronized ExecutionEnvironment acquire() throws IOException {
        forgetTheDead();
        ExecutionEnvironment warm = idle.pollFirst();
        if (warm != null) {
            return warm;
        }
        if (closed || all.size() >= limit) {
            throw Faults.tooManyRequests();
        }
        ExecutionEnvironment cold = starter.start(++started);
        all.add(cold);
        return cold;
    }

    synchronized void release(ExecutionEnvironment environment) {
        if (environment.alive()) {
            idle.addFirst(environment);
        }
        forgetTheDead();
    }

    /** Ends every environment that has been idle since before an instant. */
    synchronized void reap(Instant before) {
        idle.stream().filter(environment -> environment.idleBefore(before)).forEach(ExecutionEnvironment::kill);
        forgetTheDead();
    }

    synchronized List<Long> processIds() {
        forgetTheDead();
        return all.stream().map(ExecutionEnvironment::processId).toList();
    }

    /** Ends every environment, busy or not, and returns when their processes are gone. */
    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(ExecutionEnvironment::kill);
        all.forEach(ExecutionEnvironment::close);
        forgetTheDead();
    }

    private void forgetTheDead() {
        idle.removeIf(environment -> !environment.alive());
        all.removeIf(environment -> !environment.alive());
    }
}
