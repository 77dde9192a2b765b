package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on this machine. Whatever ends this JVM (also while the system is still starting) stops every part, in
 * reverse: the end of the program, Ctrl-C, a closed terminal, a TERM. After a KILL the children end by themselves. Thread-safe.
 */
public final class LocalSystem implements AutoCloseable {
    /** Whatever starts heeds an interrupt at once, unless it hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RunningParts parts = new RunningParts();
    private final Starting starting = new Starting(PATIENCE);
    private final CompletableFuture<Optional<PartEnd>> end = new CompletableFuture<>();
    private final ReentrantLock closing = new ReentrantLock();
    private final Thread hook = Thread.ofPlatform().name("stop-local-system").unstarted(this::stop);
    private final Consumer<String> progress;
    private final AtomicReference<Runnable> afterwards;
    private volatile @Nullable RunningSystem description;

    private LocalSystem(Consumer<String> progress, Runnable afterwards) {
        this.progress = progress;
        this.afterwards = new AtomicReference<>(afterwards);
    }

    /** Brings the system up, with nothing to do afterwards: see {@link #up(SystemOptions, Consumer, Runnable)}. */
    public static LocalSystem up(SystemOptions options, Consumer<String> progress) throws InterruptedException {
        return up(options, progress, () -> {});
    }

    /**
     * Brings the system up and returns when every part is ready.
     *
     * @param progress gets a line for each step, and what it says when it stops
     * @param afterwards runs once, when all parts are gone: also if it does not come up, and when this JVM is ended
     * @throws SystemRunningException if another process runs a system in this directory
     * @throws DirectoryUnusableException if the directory cannot be written
     * @throws io.steadybase.gtm.local.process.LocalPort.PortInUseException if a port that is asked for is taken
     * @throws io.steadybase.gtm.local.process.ChildFailedException if a part does not come up or was not built
     * @throws IllegalArgumentException if the real model is asked for without AWS credentials
     * @throws InterruptedException if it is stopped while it starts
     */
    public static LocalSystem up(SystemOptions options, Consumer<String> progress, Runnable afterwards)
            throws InterruptedException {
        LocalSystem system = new LocalSystem(progress, afterwards);
        Runtime.getRuntime().addShutdownHook(system.hook);
        try {
            SystemStart start = new SystemStart(options, progress, system.parts, system.starting);
            system.description = start.run(system.end);
            return system;
        } catch (RuntimeException | InterruptedException | Error e) {
            system.close();
            throw e;
        }
    }

    /** Where everything listens. */
    public RunningSystem description() {
        return Objects.requireNonNull(description, "nobody gets a system that is not up");
    }

    /** Completes when the system begins to end: with the part that ended though it should not have, or without one. */
    public CompletableFuture<Optional<PartEnd>> end() {
        return end.copy();
    }

    /** Stops everything; returns when all of it is gone. Does nothing the second time. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook runs or has run, and finds everything stopped.
            return;
        }
    }

    private void stop() {
        closing.lock();
        try {
            // From now on parts end because they are told to.
            end.complete(Optional.empty());
            boolean begun = !parts.isEmpty();
            if (begun) {
                tellOfStopping(end.join());
            }
            starting.close();
            parts.close();
            if (begun) {
                progress.accept("the local system is down");
            }
            afterwards.getAndSet(() -> {}).run();
        } finally {
            closing.unlock();
        }
    }

    private void tellOfStopping(Optional<PartEnd> failure) {
        if (failure.isPresent()) {
            progress.accept(failure.get().sentence() + ": stopping the others");
        } else if (description != null) {
            progress.accept("stopping: what the workers have in flight ends first");
        } else {
            progress.accept("stopping what has started");
        }
    }
}
