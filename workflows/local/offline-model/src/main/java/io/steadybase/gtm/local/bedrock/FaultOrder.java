package io.steadybase.gtm.local.bedrock;

import org.jspecify.annotations.Nullable;

/**
 * An order to fail.
 *
 * @param times how many calls are still to fail, at least 1
 * @param tool only calls that ask for this tool; null for any
 * @param seconds {@code throttle}: what {@code Retry-After} says, null for 1; {@code stall}: how late the answer comes, null for
 *     never; otherwise ignored
 */
public record FaultOrder(
        ModelFault fault,
        int times,
        @Nullable String tool,
        @Nullable Integer seconds) {
    public FaultOrder {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, got " + times);
        }
        if (seconds != null && seconds < 0) {
            throw new IllegalArgumentException("seconds must not be negative, got " + seconds);
        }
    }

    /** An order for any tool, with nothing said about seconds. */
    public static FaultOrder of(ModelFault fault, int times) {
        return new FaultOrder(fault, times, null, null);
    }

    boolean fits(String askedFor) {
        return tool == null || tool.equals(askedFor);
    }

    FaultOrder once() {
        return new FaultOrder(fault, times - 1, tool, seconds);
    }
}
