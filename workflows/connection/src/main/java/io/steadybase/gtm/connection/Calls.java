package io.steadybase.gtm.connection;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the server that end in time, and whose failures name the true cause. An update waits for a worker for as long as it
 * is let; the deadline of gRPC's context holds for everything that the SDK does for it.
 */
final class Calls {
    // One daemon thread of the process, asleep until a deadline is missed.
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-deadlines").factory());

    private final WorkflowClient client;
    private final Duration patience;

    Calls(WorkflowClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /**
     * Makes a call.
     *
     * @param workflowId the run that it is about, null if it is about none
     * @throws RunException.NoAnswer if the server, or a worker behind it, does not answer
     * @throws RunException.NotSetUp if it cannot answer
     */
    <T> T bounded(@Nullable String workflowId, Supplier<T> call) {
        try {
            return inTime(call);
        } catch (RunException told) {
            throw told;
        } catch (RuntimeException failure) {
            throw told(workflowId, failure);
        }
    }

    private <T> T inTime(Supplier<T> call) {
        var context = Context.current().withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS, CLOCK);
        var outer = context.attach();
        try {
            return call.get();
        } finally {
            context.detach(outer);
            context.cancel(null);
        }
    }

    private RuntimeException told(@Nullable String workflowId, RuntimeException failure) {
        var code = Failures.grpcStatus(failure).map(Status::getCode).orElse(Code.OK);
        return switch (code) {
            // FAILED_PRECONDITION: the server has seen no worker lately.
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, FAILED_PRECONDITION ->
                new Diagnosis(client).of(workflowId, failure);
            // A list that names a search attribute which the namespace does not have, or a question that the worker
            // does not know.
            case INVALID_ARGUMENT -> {
                var problems = new ServerSetup(client).problems(List.of());
                yield problems.isEmpty() ? refused(failure) : new RunException.NotSetUp(problems);
            }
            default -> failure;
        };
    }

    private static RuntimeException refused(RuntimeException failure) {
        var reason = Failures.reason(failure).lines().findFirst().orElse("");
        return reason.contains("Unknown query type")
                ? new RunException.Refused("the run's worker is of an earlier version than this client: " + reason)
                : failure;
    }
}
