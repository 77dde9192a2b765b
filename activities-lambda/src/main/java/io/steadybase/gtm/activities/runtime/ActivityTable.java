package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The activities that a function serves, by type. Every call ends in a reply: the one place where what an activity throws
 * becomes a typed failure. Thread-safe if the activities are.
 */
public final class ActivityTable {
    private final Map<String, Entry<?>> entries;
    private final InstantSource clock;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    private ActivityTable(Map<String, Entry<?>> entries, InstantSource clock) {
        this.entries = Map.copyOf(entries);
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
        return entries.keySet();
    }

    /** Runs one activity. Never throws, except for errors of the JVM itself. */
    public DispatchReply call(DispatchRequest request) {
        var started = clock.instant();
        var coldStart = cold.getAndSet(false);
        try {
            var entry = entry(request);
            var result = CallDeadline.within(request.deadline(), () -> entry.call(request));
            return new Completed(result, new Metering(Duration.between(started, clock.instant()), coldStart));
        } catch (RuntimeException e) {
            return failed(e, new Metering(Duration.between(started, clock.instant()), coldStart));
        }
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

    private Entry<?> entry(DispatchRequest request) {
        var entry = entries.get(request.activityType());
        if (entry == null) {
            throw ActivityFailedException.of(
                    FailureType.UNKNOWN_ACTIVITY,
                    "activity type must be one of "
                            + entries.keySet().stream().sorted().toList() + ", got " + request.activityType());
        }
        if (!clock.instant().isBefore(request.deadline())) {
            throw ActivityFailedException.of(
                    FailureType.TIMED_OUT,
                    "deadline must be in the future, got " + request.deadline() + ": " + request.activityType()
                            + " was not started");
        }
        return entry;
    }

    private record Entry<A>(Class<A> argumentType, Function<A, ?> activity) {
        JsonNode call(DispatchRequest request) {
            return WireJson.MAPPER.valueToTree(activity.apply(Arguments.only(request, argumentType)));
        }
    }

    /** Collects the activities. */
    public static final class Builder {
        private final Map<String, Entry<?>> entries = new LinkedHashMap<>();
        private final InstantSource clock;

        private Builder(InstantSource clock) {
            this.clock = clock;
        }

        /**
         * Serves an activity.
         *
         * @throws IllegalArgumentException if the type is in the table
         */
        public <A, R> Builder add(String activityType, Class<A> argumentType, Function<A, R> activity) {
            if (entries.putIfAbsent(activityType, new Entry<>(argumentType, activity)) != null) {
                throw new IllegalArgumentException("activity type is in the table twice: " + activityType);
            }
            return this;
        }

        /** The table. */
        public ActivityTable build() {
            return new ActivityTable(entries, clock);
        }
    }
}
