package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.process.ChildFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts parts at the same time; the first that fails ends the waiting, and so does the end of the time. On platform threads:
 * virtual ones that load classes hold their carriers, and with two of them nobody was left to let go what they waited for.
 * Thread-safe.
 */
final class Starting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("start-", 0).factory());
    private final Map<CompletableFuture<?>, String> begun = Collections.synchronizedMap(new LinkedHashMap<>());

    /** Waits so long at its end for what does not heed an interrupt. */
    Starting(Duration patience) {
        this.patience = patience;
    }

    /** Begins to start a part. What it returns completes when the part is ready; others may wait for it. */
    <T> CompletableFuture<T> begin(String name, Callable<T> start) {
        CompletableFuture<T> part = new CompletableFuture<>();
        begun.put(part, name);
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
     * @throws ChildFailedException if one is not ready in time; names all that are not
     * @throws InterruptedException if this thread or the starting is interrupted
     */
    void await(List<CompletableFuture<?>> parts, Duration within) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        parts.forEach(part -> failWith(part, all));
        try {
            all.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unchecked(origin(e));
        } catch (TimeoutException e) {
            throw new ChildFailedException(
                    "the local system must be up within " + within.toSeconds() + " s, still starting: "
                            + String.join(", ", unfinished()),
                    e);
        }
    }

    private List<String> unfinished() {
        synchronized (begun) {
            return begun.entrySet().stream()
                    .filter(part -> !part.getKey().isDone())
                    .map(Map.Entry::getValue)
                    .toList();
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

    /** Interrupts what is still starting, and waits until that has ended; not for ever, because the parts must be ended too. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("still starting though it was told to stop: {}", String.join(", ", unfinished()));
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
