package io.steadybase.gtm.tickets;

import io.steadybase.gtm.run.Deadline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's two clocks and what came of them.
 *
 * @param priority the one that was asked for
 * @param acknowledgedBy who stopped the response clock, null if nobody has
 * @param deadlines the response SLA, then the resolution SLA
 * @param escalations who was told of breaches, in order
 */
public record TicketSla(
        String priority, @Nullable String acknowledgedBy, List<Deadline> deadlines, List<Escalation> escalations) {
    /** The name of the clock that an acknowledgement stops. */
    public static final String RESPONSE = "response SLA";

    /** The name of the clock that a resolution stops. */
    public static final String RESOLUTION = "resolution SLA";

    public TicketSla {
        deadlines = List.copyOf(deadlines);
        escalations = List.copyOf(escalations);
    }

    /**
     * Somebody was told of a breach.
     *
     * @param clock which one: the name of its deadline
     * @param to the role or queue
     * @param dueAt since when the breach called for it
     * @param failure why they could not be told, null if they were
     */
    public record Escalation(
            String clock,
            String to,
            Instant dueAt,
            Instant at,
            @Nullable String failure) {}
}
