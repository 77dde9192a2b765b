package io.steadybase.gtm.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the worker from invoking a function more often at a time than the function can serve: the calls wait here, first
 * come first served, instead of being throttled by Lambda and coming back later. Thread-safe.
 */
public final class FunctionSlots {
    private final int perFunction;
    private final Map<String, Semaphore> byFunction = new ConcurrentHashMap<>();

    /**
     * The same number of slots for every function.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public FunctionSlots(int perFunction) {
        if (perFunction < 1) {
            throw new IllegalArgumentException("slots per function must be at least 1, got " + perFunction);
        }
        this.perFunction = perFunction;
    }

    /**
     * Waits for a slot.
     *
     * @param whileWaiting called after every {@code pause}; may throw to give up
     */
    Slot acquire(String functionName, Duration pause, Runnable whileWaiting) {
        var semaphore = byFunction.computeIfAbsent(functionName, _ -> new Semaphore(perFunction, true));
        try {
            while (!semaphore.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                whileWaiting.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FunctionFailures.failure(FailureType.UNAVAILABLE, "the worker is shutting down", null);
        }
        return semaphore::release;
    }

    /** A slot that is taken until it is closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
