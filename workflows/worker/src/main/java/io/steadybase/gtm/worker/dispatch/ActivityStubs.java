package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * Where workflows get their typed activity stubs. Reads the {@linkplain DispatchMode mode} from the activity interface's
 * {@link Dispatched} annotation, so a workflow cannot choose another one by mistake.
 */
public final class ActivityStubs {
    /** A dead worker or a cut connection is noticed after this; the dispatch activity beats every second. */
    private static final Duration HEARTBEAT_TIMEOUT = Duration.ofSeconds(5);

    /** A service may be throttled or away for a while; after this a person should look. */
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(30);

    private static final RetryOptions RETRY = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(500))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofSeconds(30))
            .build();

    private ActivityStubs() {}

    /**
     * A stub whose calls are dispatched.
     *
     * @throws IllegalArgumentException if the interface is not {@link Dispatched}
     */
    public static <T> T of(Class<T> activities) {
        var dispatched = activities.getAnnotation(Dispatched.class);
        if (dispatched == null) {
            throw new IllegalArgumentException("activity interface must be @Dispatched, got " + activities.getName());
        }
        var attempt = Duration.ofSeconds(dispatched.attemptSeconds());
        return switch (dispatched.value()) {
            case LONG -> Workflow.newActivityStub(activities, longCall(attempt));
            case SHORT -> Workflow.newLocalActivityStub(activities, shortCall(attempt));
        };
    }

    private static ActivityOptions longCall(Duration attempt) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(attempt)
                .setHeartbeatTimeout(HEARTBEAT_TIMEOUT)
                .setScheduleToCloseTimeout(GIVE_UP_AFTER)
                .setRetryOptions(RETRY)
                .build();
    }

    private static LocalActivityOptions shortCall(Duration attempt) {
        return LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(attempt)
                .setScheduleToCloseTimeout(GIVE_UP_AFTER)
                .setRetryOptions(RETRY)
                .build();
    }
}
