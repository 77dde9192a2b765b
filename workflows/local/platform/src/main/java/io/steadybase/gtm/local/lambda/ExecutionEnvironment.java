package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.http.LoopbackServer;
import io.steadybase.gtm.local.process.ProcessMemory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One environment: a child JVM and the Runtime API it talks to. Serves one invocation at a time; the pool sees to that.
 */
final class ExecutionEnvironment implements AutoCloseable {
    /** Lambda's limit for the initialisation; the invocation that waits for it adds its own timeout. */
    private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

    /** Well over what a function may return, so that the Runtime API can say what was wrong with a longer response. */
    private static final int MAX_POSTED_BYTES = 128 * 1024 * 1024;

    private final Deployment function;
    private final EnvironmentLog log;
    private final RuntimeApi api;
    private final LoopbackServer server;
    private final Process process;
    private final Instant started = Instant.now();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private volatile boolean killed;
    private volatile Instant idleSince = started;
    private boolean cold = true;

    private ExecutionEnvironment(
            Deployment function, EnvironmentLog log, RuntimeApi api, LoopbackServer server, Process process) {
        this.function = function;
        this.log = log;
        this.api = api;
        this.server = server;
        this.process = process;
    }

    /** Starts the process and does not wait for its initialisation. */
    static ExecutionEnvironment start(Deployment function, FunctionRuntime runtime, EnvironmentLog log)
            throws IOException {
        RuntimeApi api = new RuntimeApi();
        LoopbackServer server = LoopbackServer.start(0, MAX_POSTED_BYTES, api);
        try {
            Process process = runtime.start(function, server.port(), log);
            ExecutionEnvironment environment = new ExecutionEnvironment(function, log, api, server, process);
            Thread.ofPlatform().daemon().start(environment::awaitExit);
            return environment;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Runs one invocation to its end; afterwards the environment is warm, or dead. */
    InvocationReport invoke(Invocation invocation) throws IOException, InterruptedException {
        try {
            long position = cold ? 0 : log.size();
            log.append("START RequestId: " + invocation.id() + " Version: " + FunctionAddress.VERSION);
            InvocationReport report = run(invocation);
            log.append(
                    report.logLines(invocation.id(), function.spec().memoryMb(), ProcessMemory.peakMb(process.pid())));
            cold = false;
            idleSince = Instant.now();
            return report.withLogTail(log.tailSince(position));
        } catch (IOException | InterruptedException e) {
            kill(); // it may still be at work: never hand it out again
            throw e;
        }
    }

    /** Done when it is ready for calls, has ended, or has had all the time that it may take to initialise. */
    CompletableFuture<?> startOver() {
        return CompletableFuture.anyOf(api.ready(), exit)
                .completeOnTimeout(started, initialisation().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has ever been ready for a call. */
    boolean wasReady() {
        return api.ready().isDone();
    }

    EnvironmentStatus status(EnvironmentStatus.State state) {
        return new EnvironmentStatus(function.spec().name(), process.pid(), started, state, log.name());
    }

    boolean alive() {
        return !killed && process.isAlive();
    }

    boolean idleBefore(Instant instant) {
        return idleSince.isBefore(instant);
    }

    /** Ends the process at once, without waiting for it. */
    void kill() {
        killed = true; // before the process is: from now on nobody may get this environment
        process.destroyForcibly();
        server.close();
    }

    /** Ends the process and returns when it is gone. */
    @Override
    public void close() {
        kill();
        exit.join();
    }

    /** Not {@code Process.onExit()}: that waits for a thread of the common pool, which anyone may block. */
    private void awaitExit() {
        try {
            exit.complete(process.waitFor());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the wait for an exit", e);
        } finally {
            server.close();
        }
    }

    private InvocationReport run(Invocation invocation) throws InterruptedException {
        Duration timeout = function.spec().timeout();
        if (!within(initialisation().minus(Duration.between(started, Instant.now())), api.ready())) {
            return failed(invocation, Duration.between(started, Instant.now()));
        }
        Duration init = cold ? Duration.between(started, api.ready().join()) : Duration.ZERO;
        Instant begin = Instant.now();
        CompletableFuture<Outcome> answer = api.submit(invocation, begin.plus(timeout));
        boolean answered = within(timeout, answer);
        Duration duration = Duration.between(begin, Instant.now());
        return answered ? new InvocationReport(answer.join(), duration, init) : failed(invocation, duration);
    }

    private Duration initialisation() {
        return INIT_LIMIT.plus(function.spec().timeout());
    }

    /** Whether something is done in time; it never will be once the process has ended. */
    private boolean within(Duration limit, CompletableFuture<?> done) throws InterruptedException {
        try {
            CompletableFuture.anyOf(done, exit).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return done.isDone();
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("neither an answer nor an exit status can fail", e);
        }
    }

    /** The process has ended by itself, or it has run out of time and ends now. */
    private InvocationReport failed(Invocation invocation, Duration duration) {
        Outcome outcome = exit.isDone()
                ? api.initFailure().orElseGet(() -> Outcome.exited(invocation.id(), exit.join()))
                : Outcome.timedOut(invocation.id(), function.spec().timeout());
        kill();
        return new InvocationReport(outcome, duration, Duration.ZERO);
    }
}
