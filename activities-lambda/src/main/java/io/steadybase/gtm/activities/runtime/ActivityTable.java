package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The activities that a function serves, by type. Every call ends in a reply: the one place where what an activity throws
 * becomes a typed failure. Thread-safe if the activities are.
 */
public final class ActivityTable {
    private final Map<String, ServedActivity> activities;
    private final InstantSource clock;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    private ActivityTable(Map<String, ServedActivity> activities, InstantSource clock) {
        this.activities = Map.copyOf(activities);
        this.clock = clock;
    }

    /** An empty table on the system clock. */
    public static Builder builder() {
        return builder(Clock.systemUTC());
    }

    /** An empty table that measures work and judges deadlines by this clock. */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    /** The activity types that it serves. */
    public Set<String> activityTypes() {
        return activities.keySet();
    }

    /** Runs one activity. Never throws, except for errors of the JVM itself. */
    public DispatchReply call(DispatchRequest request) {
        return run(request).reply();
    }

    /** Runs one activity, and keeps what it threw for the log. */
    Ended run(DispatchRequest request) {
        var started = clock.instant();
        var coldStart = cold.getAndSet(false);
        var spend = new CallSpend();
        try {
            var activity = activity(request);
            var result =
                    spend.counting().call(() -> CallDeadline.within(request.deadline(), () -> activity.call(request)));
            return new Ended(new Completed(result, metering(started, coldStart, spend)), null);
        } catch (RuntimeException e) {
            return new Ended(failed(e, metering(started, coldStart, spend)), e);
        }
    }

    private Metering metering(Instant started, boolean coldStart, CallSpend spend) {
        return new Metering(Duration.between(started, clock.instant()), coldStart, spend.total());
    }

    private static Failed failed(RuntimeException e, Metering metering) {
        var failure = Failures.translate(e);
        return new Failed(
                failure.type(),
                String.valueOf(failure.getMessage()),
                failure.nextRetryDelay(),
                failure.details(),
                metering);
    }

    private ServedActivity activity(DispatchRequest request) {
        var activity = activities.get(request.activityType());
        if (activity == null) {
            throw ActivityFailedException.of(
                    FailureType.UNKNOWN_ACTIVITY,
                    "activity type must be one of "
                            + activities.keySet().stream().sorted().toList() + ", got " + request.activityType());
        }
        if (!clock.instant().isBefore(request.deadline())) {
            throw ActivityFailedException.of(
                    FailureType.TIMED_OUT,
                    "deadline must be in the future, got " + request.deadline() + ": " + request.activityType()
                            + " was not started");
        }
        return activity;
    }

    /**
     * How a call ended.
     *
     * @param thrown what the activity, or the table, threw; null if it returned
     */
    record Ended(DispatchReply reply, @Nullable RuntimeException thrown) {}

    /** Collects the activities. */
    public static final class Builder {
        private final Map<String, ServedActivity> activities = new LinkedHashMap<>();
        private final InstantSource clock;

        private Builder(InstantSource clock) {
            this.clock = clock;
        }

        /**
         * Serves every method of an activity interface; its type is {@link io.steadybase.gtm.dispatch.ActivityType}'s.
         *
         * @throws IllegalArgumentException if it is no interface, a method does not take one record and return one, or its
         *     type is in the table
         */
        public <I> Builder serve(Class<I> activityInterface, I implementation) {
            ServedActivity.of(activityInterface, implementation).forEach(this::add);
            return this;
        }

        private void add(ServedActivity activity) {
            if (activities.putIfAbsent(activity.type(), activity) != null) {
                throw new IllegalArgumentException("activity type is in the table twice: " + activity.type());
            }
        }

        /** The table. */
        public ActivityTable build() {
            return new ActivityTable(activities, clock);
        }
    }
}
