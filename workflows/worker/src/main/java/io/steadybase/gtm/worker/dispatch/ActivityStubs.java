package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.dispatch.OnWorker;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * Where workflows get their typed activity stubs. Reads function and {@linkplain DispatchMode mode} from the activity
 * interface's {@link Dispatched} annotation, so a workflow cannot choose another one by mistake.
 */
public final class ActivityStubs {
    /** A dead worker is noticed after this. Every beat is billed: most calls are over before the first. */
    static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(20);

    /** The backlog waits on the server, for as long as it takes; what is stuck for a day is for a person. */
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    /** With the growing delay about half an hour: a service may be throttled or away for a while. */
    private static final int MOST_ATTEMPTS = 60;

    /** A short call holds its workflow task: what takes longer goes to the queue instead. */
    private static final Duration SHORT_TRY = Duration.ofSeconds(5);

    private static final RetryOptions RETRY = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(500))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofSeconds(30))
            .setMaximumAttempts(MOST_ATTEMPTS)
            .build();
    private static final RetryOptions ONCE =
            RetryOptions.newBuilder().setMaximumAttempts(1).build();

    private ActivityStubs() {}

    /**
     * A stub whose calls are made as activities, on the task queue of their function if they are dispatched ({@code LONG}), or as one try within
     * the workflow task and, if that fails for a reason that passes, like {@code LONG} ({@code SHORT}).
     *
     * @param summary what the calls are about, for a reader of Temporal's web UI, e.g. the account's name
     * @throws IllegalArgumentException if the interface is neither {@link Dispatched} nor {@link OnWorker}
     */
    public static <T> T of(Class<T> activities, String summary) {
        var way = Way.of(activities);
        var queued = Workflow.newActivityStub(activities, queued(way, summary));
        return switch (way.mode()) {
            case LONG -> queued;
            case SHORT -> {
                var atOnce = Workflow.newLocalActivityStub(activities, atOnce(summary));
                yield ShortCalls.of(activities, atOnce, queued);
            }
        };
    }

    /**
     * A stub whose calls are tried once, within the workflow task, whatever the reason for which they fail: for what no run may wait for.
     *
     * @param summary as for {@link #of}
     */
    public static <T> T once(Class<T> activities, String summary) {
        return Workflow.newLocalActivityStub(activities, atOnce(summary));
    }

    /** How the calls of an interface are made: on which task queue, in which mode, and how long an attempt may take. */
    private record Way(String taskQueue, DispatchMode mode, int attemptSeconds) {
        static Way of(Class<?> activities) {
            var queue = Workflow.getInfo().getTaskQueue();
            var dispatched = activities.getAnnotation(Dispatched.class);
            if (dispatched != null) {
                return new Way(dispatched.function().taskQueue(queue), dispatched.mode(), dispatched.attemptSeconds());
            }
            var onWorker = activities.getAnnotation(OnWorker.class);
            if (onWorker == null) {
                throw new IllegalArgumentException(
                        "activity interface must be @Dispatched or @OnWorker, got " + activities.getName());
            }
            return new Way(queue, onWorker.mode(), onWorker.attemptSeconds());
        }
    }

    private static ActivityOptions queued(Way way, String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(way.taskQueue())
                .setStartToCloseTimeout(Duration.ofSeconds(way.attemptSeconds()))
                .setHeartbeatTimeout(HEARTBEAT_TIMEOUT)
                .setScheduleToCloseTimeout(GIVE_UP_AFTER)
                .setRetryOptions(RETRY)
                .setSummary(TextLimits.summary(summary))
                .build();
    }

    private static LocalActivityOptions atOnce(String summary) {
        return LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(SHORT_TRY)
                .setScheduleToCloseTimeout(SHORT_TRY)
                .setRetryOptions(ONCE)
                .setSummary(TextLimits.summary(summary))
                .build();
    }
}
