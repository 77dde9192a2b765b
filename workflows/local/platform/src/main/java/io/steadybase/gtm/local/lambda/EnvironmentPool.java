package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environments of one function, up to a limit. On one machine a start takes a processor for a second, so calls rather wait
 * for an environment that is warm than each for a cold one of its own: another is started when a call has waited for long. The
 * one used last is reused first, so that the others grow idle and can go. Thread-safe.
 */
final class EnvironmentPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentPool.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** More at the same time would slow down each other, and the calls. */
    private static final int STARTS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final int limit;
    private final Starter starter;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final List<ExecutionEnvironment> starting = new ArrayList<>();
    private final List<ExecutionEnvironment> all = new ArrayList<>();
    private int started;
    private int busy;
    private int waiting;
    private boolean warm;
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

    /**
     * An environment for one invocation, which must come back by {@link #release}. Waits until one is free.
     *
     * @throws io.steadybase.gtm.local.http.ServiceFault if there are as many calls already as there may be environments
     */
    ExecutionEnvironment acquire() throws IOException, InterruptedException {
        lock.lock();
        try {
            if (busy + waiting >= limit) {
                throw Faults.tooManyRequests();
            }
            ExecutionEnvironment environment = next();
            busy++;
            return environment;
        } finally {
            lock.unlock();
        }
    }

    private ExecutionEnvironment next() throws IOException, InterruptedException {
        waiting++;
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            forgetTheDead();
            while (idle.isEmpty()) {
                long patience = end - System.nanoTime();
                startForOneWaiting(patience <= 0);
                var unused = changed.awaitNanos(patience > 0 ? patience : Long.MAX_VALUE);
                forgetTheDead();
            }
            return idle.removeFirst();
        } finally {
            waiting--;
        }
    }

    private void startForOneWaiting(boolean forLong) throws IOException {
        if (closed) {
            throw Faults.tooManyRequests();
        }
        if (all.isEmpty() || (forLong && starting.size() < Math.min(STARTS, waiting))) {
            startOne();
        }
    }

    private void startOne() throws IOException {
        if (all.size() >= limit) {
            return;
        }
        ExecutionEnvironment environment = starter.start(++started);
        all.add(environment);
        starting.add(environment);
        var unused = environment.startOver().thenRun(() -> startOver(environment));
    }

    /** One that has failed goes to a call too, which gets to know why. */
    private void startOver(ExecutionEnvironment environment) {
        lock.lock();
        try {
            starting.remove(environment);
            if (environment.alive() || waiting > 0) {
                idle.addLast(environment);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void release(ExecutionEnvironment environment) {
        lock.lock();
        try {
            busy--;
            if (environment.alive()) {
                idle.addFirst(environment);
            }
            forgetTheDead();
            refill();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on there is always one, from this moment on in the making. */
    void keepWarm() {
        lock.lock();
        try {
            warm = true;
            refill();
        } finally {
            lock.unlock();
        }
    }

    private void refill() {
        try {
            if (warm && !closed && all.isEmpty()) {
                startOne();
            }
        } catch (IOException e) {
            LOG.warn("no environment could be kept warm", e);
        }
    }

    /** Ends every environment that has been idle since before an instant, but for the one that is kept warm. */
    void reap(Instant before) {
        lock.lock();
        try {
            idle.stream()
                    .skip(warm ? 1 : 0)
                    .filter(environment -> environment.idleBefore(before))
                    .forEach(ExecutionEnvironment::kill);
            forgetTheDead();
        } finally {
            lock.unlock();
        }
    }

    /** What each environment does now, in the order of their starts. */
    List<EnvironmentStatus> statuses() {
        lock.lock();
        try {
            forgetTheDead();
            return all.stream()
                    .map(environment -> environment.status(stateOf(environment)))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private EnvironmentStatus.State stateOf(ExecutionEnvironment environment) {
        if (starting.contains(environment)) {
            return EnvironmentStatus.State.STARTING;
        }
        return idle.contains(environment) ? EnvironmentStatus.State.IDLE : EnvironmentStatus.State.BUSY;
    }

    /** Ends every environment, busy or not, and returns when their processes are gone. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            all.forEach(ExecutionEnvironment::kill);
            all.forEach(ExecutionEnvironment::close);
            forgetTheDead();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** One that did not live through its start stays until a call has taken it. */
    private void forgetTheDead() {
        idle.removeIf(environment -> environment.wasReady() && !environment.alive());
        all.removeIf(environment -> !environment.alive());
    }
}
