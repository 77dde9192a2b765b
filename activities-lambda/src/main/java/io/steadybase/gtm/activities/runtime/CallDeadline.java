package io.steadybase.gtm.activities.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** When the caller of the activity under way stops waiting: known to everything that runs inside the call. */
public final class CallDeadline {
    private static final ScopedValue<Instant> CURRENT = ScopedValue.newInstance();

    private CallDeadline() {}

    /** Runs the work under a deadline; within another deadline, under the earlier of the two. */
    public static <R> R within(Instant deadline, Supplier<R> work) {
        var earlier = CURRENT.isBound() && CURRENT.get().isBefore(deadline) ? CURRENT.get() : deadline;
        return ScopedValue.where(CURRENT, earlier).call(work::get);
    }

    /**
     * Time left, negative when the deadline has passed.
     *
     * @throws java.util.NoSuchElementException outside of any call
     */
    public static Duration left(InstantSource clock) {
        return Duration.between(clock.instant(), CURRENT.get());
    }
}
