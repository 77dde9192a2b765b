package io.steadybase.gtm.tickets;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket.
 *
 * @param analysis null before it is there, and if it failed: the notes say why
 * @param resolution null while the ticket is open, and if it was closed unresolved
 * @param notes what a reader must know of: what failed, what could not be recalled or remembered
 */
@JsonIgnoreProperties(
        value = {"classification", "slaBreached"},
        allowGetters = true)
public record TicketReport(
        String ticketId,
        RunState state,
        @Nullable TicketAnalysis analysis,
        @Nullable Resolved resolution,
        TicketSla sla,
        List<String> notes,
        Spend spend) {
    public TicketReport {
        notes = List.copyOf(notes);
    }

    /** What kind of matter it is; null without an analysis. */
    @JsonProperty
    public @Nullable TicketClassification classification() {
        return analysis == null ? null : analysis.classification();
    }

    /** Whether one of the two clocks ran out before it was stopped. */
    @JsonProperty
    public boolean slaBreached() {
        return !sla.escalations().isEmpty()
                || sla.deadlines().stream()
                        .anyMatch(deadline -> deadline.metAt() != null && deadline.breachedBy(deadline.metAt()));
    }

    /** How the ticket was resolved, by whom and when. */
    public record Resolved(String resolution, String resolvedBy, Instant at) {}
}
