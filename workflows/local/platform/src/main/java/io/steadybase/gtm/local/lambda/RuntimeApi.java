package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.LoopbackServer;
import io.steadybase.gtm.local.http.ServiceFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The Lambda Runtime API for one environment: its runtime client asks here for work and answers here. Thread-safe. */
final class RuntimeApi implements LoopbackServer.Handler {
    private static final String PREFIX = "/2018-06-01/runtime/";

    private final CompletableFuture<Instant> ready = new CompletableFuture<>();
    private final BlockingQueue<Task> next = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Task current;
    private volatile @Nullable Outcome initFailure;

    private record Task(Invocation invocation, Instant deadline, CompletableFuture<Outcome> outcome) {}

    /** Done when the runtime client first asks for work: the function is initialised. */
    CompletableFuture<Instant> ready() {
        return ready;
    }

    /** What the runtime client said of a failed initialisation. */
    Optional<Outcome> initFailure() {
        return Optional.ofNullable(initFailure);
    }

    /** Hands over the next invocation; the one before must have ended. */
    CompletableFuture<Outcome> submit(Invocation invocation, Instant deadline) {
        Task task = new Task(invocation, deadline, new CompletableFuture<>());
        current = task;
        next.add(task);
        return task.outcome();
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws InterruptedException {
        return switch (request.rawPath().substring(PREFIX.length())) {
            case "invocation/next" -> nextInvocation();
            case "restore/next" -> HttpAnswer.empty(200); // the snapshot is restored at once
            case "init/error", "restore/error" -> initFailed(request.body());
            default -> invocationEnded(request);
        };
    }

    private HttpAnswer nextInvocation() throws InterruptedException {
        ready.complete(Instant.now());
        Task task = next.take();
        Invocation invocation = task.invocation();
        // Without a content type the runtime client's native part crashes.
        return HttpAnswer.json(200, invocation.event())
                .with("Lambda-Runtime-Aws-Request-Id", invocation.id())
                .with(
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(task.deadline().toEpochMilli()))
                .with(
                        "Lambda-Runtime-Invoked-Function-Arn",
                        invocation.address().arn())
                .with("Lambda-Runtime-Trace-Id", invocation.traceHeader());
    }

    private HttpAnswer initFailed(byte[] error) {
        initFailure = new Outcome.Failed(error);
        return accepted();
    }

    /** {@code invocation/<id>/response} or {@code invocation/<id>/error}. */
    private HttpAnswer invocationEnded(HttpRequest request) {
        List<String> path = request.pathSegments();
        Task task = current;
        if (task == null || path.size() != 5 || !task.invocation().id().equals(path.get(3))) {
            throw ServiceFault.of(400, "InvalidRequestID", "Invalid request ID");
        }
        boolean response = path.getLast().equals("response");
        task.outcome().complete(response ? Outcome.returned(request.body()) : new Outcome.Failed(request.body()));
        return accepted();
    }

    private static HttpAnswer accepted() {
        return HttpAnswer.json(202, Map.of("status", "OK"));
    }
}
