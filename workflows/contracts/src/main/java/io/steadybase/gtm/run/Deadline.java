package io.steadybase.gtm.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time by which something must have happened. Whoever shows it counts it down.
 *
 * @param name what must have happened by then, e.g. {@code response SLA}
 * @param metAt when it happened, be it too late; null while it has not
 */
public record Deadline(String name, Instant dueAt, @Nullable Instant metAt) {
    /** Whether it had not happened by then, seen from this moment. */
    public boolean breachedBy(Instant now) {
        return (metAt == null ? now : metAt).isAfter(dueAt);
    }

    /** The same, met at this moment; one that was met before stays as it is. */
    public Deadline met(Instant at) {
        return metAt == null ? new Deadline(name, dueAt, at) : this;
    }
}
