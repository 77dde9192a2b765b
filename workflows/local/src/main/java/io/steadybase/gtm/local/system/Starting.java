package io.steadybase.gtm.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts at the same time; the first that fails ends the waiting. Thread-safe. */
final class Starting implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins to start a part. What it returns completes when the part is ready; others may wait for it. */
    <T> CompletableFuture<T> begin(Callable<T> start) {
        CompletableFuture<T> part = new CompletableFuture<>();
        threads.execute(() -> complete(part, start));
        return part;
    }

    private static <T> void complete(CompletableFuture<T> part, Callable<T> start) {
        try {
            part.complete(start.call());
        } catch (Exception | Error e) {
            part.completeExceptionally(e);
        }
    }

    /**
     * Waits until these parts are ready.
     *
     * @throws InterruptedException if this thread or the starting is interrupted
     */
    void await(List<CompletableFuture<?>> parts) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        parts.forEach(part -> failWith(part, all));
        try {
            all.get();
        } catch (ExecutionException e) {
            throw unchecked(origin(e));
        }
    }

    private static void failWith(CompletableFuture<?> part, CompletableFuture<Void> all) {
        var unused = part.exceptionally(failure -> {
            all.completeExceptionally(failure);
            return null;
        });
    }

    /** A part that waited for another reports the other's failure wrapped. */
    private static Throwable origin(ExecutionException failure) {
        Throwable cause = failure;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static RuntimeException unchecked(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException runtime -> runtime;
            case Error error -> throw error;
            case IOException io -> new UncheckedIOException(io);
            default -> new IllegalStateException(cause);
        };
    }

    /** Interrupts what is still starting, and waits until that has ended. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
