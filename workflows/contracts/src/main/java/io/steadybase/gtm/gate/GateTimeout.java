package io.steadybase.gtm.gate;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a gate may be asked to wait. */
public final class GateTimeout {
    private static final Duration LONGEST = Duration.ofDays(365);

    private GateTimeout() {}

    /** Adds a problem if a request's {@code gateTimeout} is given and is nothing, or longer than a year. */
    public static void check(@Nullable Duration gateTimeout, List<String> problems) {
        if (gateTimeout != null && (!gateTimeout.isPositive() || gateTimeout.compareTo(LONGEST) > 0)) {
            problems.add("gateTimeout must be longer than nothing and at most 365 days, got " + gateTimeout);
        }
    }
}
