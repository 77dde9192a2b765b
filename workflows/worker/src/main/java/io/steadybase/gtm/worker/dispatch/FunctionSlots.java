package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.FailureType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps the worker from invoking a function more often at a time than the function can serve: the calls wait here, first
 * come first served, instead of being throttled by Lambda and coming back later. Thread-safe.
 */
public final class FunctionSlots {
    private final int perFunction;
    private final Map<String, Turnstile> byFunction = new ConcurrentHashMap<>();

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
     * @param whileWaiting called after every {@code pause}; may throw to give up, which also gives up the place in the queue
     */
    Slot acquire(String functionName, Duration pause, Runnable whileWaiting) {
        var turnstile = byFunction.computeIfAbsent(functionName, _ -> new Turnstile(perFunction));
        var turn = turnstile.enter();
        try {
            await(turn, pause, whileWaiting);
            return turnstile::leave;
        } catch (RuntimeException givenUp) {
            turnstile.abandon(turn);
            throw givenUp;
        }
    }

    private static void await(CompletableFuture<Void> turn, Duration pause, Runnable whileWaiting) {
        while (true) {
            try {
                turn.get(pause.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                whileWaiting.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw FunctionFailures.failure(FailureType.UNAVAILABLE, "the worker is shutting down", null);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e); // nobody completes a turn with a failure
            }
        }
    }

    /** A slot that is taken until it is closed. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    /** The slots of one function, and the queue before them: a place in it is kept while its caller beats. */
    private static final class Turnstile {
        private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private int free;

        Turnstile(int slots) {
            this.free = slots;
        }

        synchronized CompletableFuture<Void> enter() {
            var turn = new CompletableFuture<Void>();
            if (free > 0) {
                free--;
                turn.complete(null);
            } else {
                waiting.add(turn);
            }
            return turn;
        }

        synchronized void leave() {
            var next = waiting.poll();
            while (next != null && !next.complete(null)) {
                next = waiting.poll(); // who gave up is passed over
            }
            if (next == null) {
                free++;
            }
        }

        synchronized void abandon(CompletableFuture<Void> turn) {
            if (!turn.cancel(false)) {
                leave(); // the turn came in the same moment
            }
        }
    }
}
