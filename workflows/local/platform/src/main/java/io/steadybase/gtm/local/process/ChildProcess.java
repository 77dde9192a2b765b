package io.steadybase.gtm.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running child process. It ends when it is closed, and by itself within the grace period when this JVM dies, even by
 * SIGKILL. Works for any program on Linux and macOS. Thread-safe.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "LANG");
    private static final String WRAPPER = wrapper();

    private final ChildCommand command;
    private final Duration grace;
    private final Process process;
    private final ChildLog log;

    private ChildProcess(ChildCommand command, Duration grace, Process process, ChildLog log) {
        this.command = command;
        this.grace = grace;
        this.process = process;
        this.log = log;
    }

    /** Starts the command; it has ten seconds to obey a TERM. */
    public static ChildProcess start(ChildCommand command) {
        return start(command, GRACE);
    }

    /**
     * Starts the command.
     *
     * @param grace how long it may take to obey a TERM before it is killed
     * @throws ChildFailedException if its directory or log file cannot be written
     */
    public static ChildProcess start(ChildCommand command, Duration grace) {
        try {
            ChildLog log = ChildLog.continuing(command.log());
            Process process = builder(command, grace).start();
            return new ChildProcess(command, grace, process, log);
        } catch (IOException e) {
            throw new ChildFailedException(command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until the child is ready.
     *
     * @throws ChildFailedException if it ends before, or is not ready in time; with the last lines of its log
     * @throws InterruptedException if this thread is interrupted
     */
    public void awaitReady(Readiness readiness, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!readiness.ready()) {
            if (endsWithin(POLL)) {
                throw failure("ended with exit code " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() - deadline > 0) {
                throw failure("was not ready within " + within.toSeconds() + " s");
            }
        }
    }

    /** The name in messages. */
    public String name() {
        return command.name();
    }

    /** The process id of the program itself. */
    public long pid() {
        return process.pid();
    }

    /** The name of its log file. */
    public String logName() {
        return String.valueOf(command.log().getFileName());
    }

    /** When the operating system started it. */
    public Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the child has ended, for whatever reason. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** The last lines that this child wrote. */
    public List<String> lastLines(int atMost) {
        return log.lastLines(atMost);
    }

    /** Ends the child: TERM, then KILL after the grace period. Returns when it is gone. Does nothing the second time. */
    @Override
    public void close() {
        // Not process.destroy(): that closes the pipe too, and the watcher would send a second TERM.
        process.toHandle().destroy();
        boolean obeyed = process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, grace.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!obeyed) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time);
    }

    ChildFailedException failure(String what) {
        List<String> tail = lastLines(20);
        String said = tail.isEmpty() ? "it wrote nothing" : "it wrote last:\n  " + String.join("\n  ", tail);
        return new ChildFailedException(name() + " " + what + " (log " + command.log() + "); " + said);
    }

    private static ProcessBuilder builder(ChildCommand command, Duration grace) {
        List<String> wrapped =
                new ArrayList<>(List.of("sh", "-c", WRAPPER, command.name(), Long.toString(grace.toMillis() / 100)));
        wrapped.addAll(command.command());
        ProcessBuilder builder = new ProcessBuilder(wrapped)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(command.environment());
        return builder;
    }

    private static String wrapper() {
        try (InputStream script = ChildProcess.class.getResourceAsStream("child.sh")) {
            if (script == null) {
                throw new IllegalStateException("child.sh is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
