package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryState.Times;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a store compresses next, and when a session is over: carried from run to run, however often it rolls over. */
final class MemoryTimes {
    private static final Duration COMPRESS_EVERY = Duration.ofHours(6);
    private static final Duration SESSION_LIFE = Duration.ofDays(1);
    private final boolean isSession;
    private Instant compressedAt;
    private Instant usedAt;

    MemoryTimes(MemoryScope scope, @Nullable Times carried) {
        isSession = scope == MemoryScope.SESSION;
        compressedAt = orNow(carried == null ? null : carried.compressedAt());
        usedAt = orNow(carried == null ? null : carried.usedAt());
    }

    private static Instant orNow(@Nullable Instant time) {
        return time == null ? RunClock.now() : time;
    }

    Times carried() {
        return new Times(compressedAt, usedAt);
    }

    void compressed() {
        compressedAt = RunClock.now();
    }

    void used() {
        usedAt = RunClock.now();
    }

    boolean isCompressionDue() {
        return !RunClock.now().isBefore(compressedAt.plus(COMPRESS_EVERY));
    }

    boolean isOver() {
        return isSession && !RunClock.now().isBefore(usedAt.plus(SESSION_LIFE));
    }

    Duration untilSomethingIsDue() {
        var due = compressedAt.plus(COMPRESS_EVERY);
        var end = usedAt.plus(SESSION_LIFE);
        var left = Duration.between(RunClock.now(), isSession && end.isBefore(due) ? end : due);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
