package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Errored;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import io.steadybase.gtm.worker.dispatch.Placements.Placement;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.activity.DynamicActivity;
import io.temporal.client.ActivityCompletionException;
import io.temporal.common.converter.EncodedValues;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one activity implementation of the worker: receives every call of a {@link Dispatched} interface by its type name,
 * sends it to the function that serves it, and returns what the function answers. Arguments and results pass through as
 * they are; nothing here knows their types.
 *
 * <p>Blocks a virtual thread while the function works, and beats every ten seconds meanwhile, so that a cancellation arrives (and
 * aborts the invocation) and a dead worker is noticed; a call that is shorter costs no beat. Never retries: Temporal does. Calls
 * wait for a free place on the server: the worker of a function's task queue takes only as many as the function can serve.
 *
 * <p>Thread-safe.
 */
public final class DispatchActivity implements DynamicActivity {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchActivity.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** For faults whose every attempt may cost a model call that nobody counts: a bug of ours, a crash, a call that took too long. */
    private static final int MOST_COSTLY_ATTEMPTS = 5;

    private final Placements placements;
    private final Functions functions;
    private final Clock clock;
    private final Duration beat;

    /** Dispatches to these functions. */
    public DispatchActivity(Placements placements, Functions functions, Clock clock) {
        this(placements, functions, clock, BEAT);
    }

    DispatchActivity(Placements placements, Functions functions, Clock clock, Duration beat) {
        this.beat = beat;
        this.placements = placements;
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public Object execute(EncodedValues arguments) {
        var context = Activity.getExecutionContext();
        var placement = placements.of(context.getInfo().getActivityType());
        try {
            return dispatch(context, placement, arguments);
        } catch (ApplicationFailure failure) {
            if (isCostly(failure, placement.function()) && context.getInfo().getAttempt() >= MOST_COSTLY_ATTEMPTS) {
                failure.setNonRetryable(true);
            }
            throw failure;
        }
    }

    private Object dispatch(ActivityExecutionContext context, Placement placement, EncodedValues arguments) {
        var activityType = context.getInfo().getActivityType();
        var started = clock.instant();
        var event = Envelopes.encode(Envelopes.requestOf(context.getInfo(), arguments, started));
        var answer = await(functions.invoke(placement.functionArn(), event), context);
        var reply = replyIn(answer, activityType);
        LOG.info(
                "dispatched {} workflow={} attempt={} invoke={}ms work={}ms cold={}",
                activityType,
                context.getInfo().getWorkflowId(),
                context.getInfo().getAttempt(),
                Duration.between(started, clock.instant()).toMillis(),
                reply.metering().work().toMillis(),
                reply.metering().coldStart());
        return resultOf(reply, context.getInfo());
    }

    private FunctionAnswer await(CompletableFuture<FunctionAnswer> answer, ActivityExecutionContext context) {
        try {
            while (true) {
                try {
                    return answer.get(beat.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillWorking) {
                    context.heartbeat(null);
                }
            }
        } catch (ExecutionException e) {
            throw FunctionFailures.ofInvocation(
                    context.getInfo().getActivityType(), Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw FunctionFailures.failure(FailureType.UNAVAILABLE, "the worker is shutting down", null);
        } catch (ActivityCompletionException cancelled) {
            answer.cancel(true);
            throw cancelled;
        }
    }

    private static DispatchReply replyIn(FunctionAnswer answer, String activityType) {
        return switch (answer) {
            case Errored(var document) -> throw FunctionFailures.ofErrorDocument(activityType, document);
            case Returned(var payload) -> {
                try {
                    yield WireJson.MAPPER.readValue(payload, DispatchReply.class);
                } catch (IOException e) {
                    throw FunctionFailures.failure(
                            FailureType.FUNCTION_CRASHED,
                            "the function's answer to %s is not a dispatch reply: %s"
                                    .formatted(activityType, e.getMessage()),
                            null);
                }
            }
        };
    }

    private static Object resultOf(DispatchReply reply, ActivityInfo info) {
        return switch (reply) {
            case Completed completed -> Envelopes.rawValue(info.getActivityType(), completed.result());
            case Failed failed -> throw FunctionFailures.reported(failed);
        };
    }

    private static boolean isCostly(ApplicationFailure failure, ActivityFunction function) {
        var type = failure.getType();
        return type.equals(FailureType.INTERNAL.wireName())
                || (function == ActivityFunction.LLM
                        && (type.equals(FailureType.TIMED_OUT.wireName())
                                || type.equals(FailureType.FUNCTION_CRASHED.wireName())));
    }
}
