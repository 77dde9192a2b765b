package io.steadybase.gtm.local.tls;

import java.time.Duration;
import java.time.Instant;

/** When a certificate may be used. */
public record Validity(Instant from, Instant until) {
    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("validity must end after it begins, got " + from + " to " + until);
        }
    }

    /** For a time from now on; a minute of it is past, because clocks differ. */
    public static Validity startingAt(Instant now, Duration time) {
        return new Validity(now.minus(Duration.ofMinutes(1)), now.plus(time));
    }
}
