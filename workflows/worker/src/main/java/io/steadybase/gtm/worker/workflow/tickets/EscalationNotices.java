package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.outbox.OutboxActivities;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.steadybase.gtm.worker.workflow.tickets.TicketClocks.Call;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Tells our own people of a ticket whose clock has run out. */
record EscalationNotices(TicketRequest request, String ticketId) {
    /**
     * Puts a notice into the outbox.
     *
     * @param number of the notice among the ticket's, from 1
     * @return why that failed for good, null if it did not
     */
    @Nullable
    String send(Call call, int number, @Nullable String acknowledgedBy) {
        try {
            var unused = ActivityStubs.of(OutboxActivities.class, call.to())
                    .notifyTeam(new TeamNotice(
                            "%s/escalation/%d".formatted(Workflow.getInfo().getWorkflowId(), number),
                            "escalation",
                            call.to(),
                            Persona.HEALTH_MONITOR.id(),
                            request.accountId(),
                            "%s %s: %s ran out".formatted(request.priority(), ticketId, call.clock()),
                            body(call, acknowledgedBy),
                            RunClock.now()));
            return null;
        } catch (TemporalFailure failed) {
            return RunFailures.reason(failed);
        }
    }

    private String body(Call call, @Nullable String acknowledgedBy) {
        return """
                Ticket %s: %s

                Its %s ran out; this notice was due at %s.
                %s

                %s
                """.formatted(
                        ticketId,
                        request.title(),
                        call.clock(),
                        call.dueAt(),
                        acknowledgedBy == null
                                ? "Nobody has acknowledged it."
                                : TextLimits.line(acknowledgedBy) + " looks after it.",
                        TextLimits.clip(request.description(), TextLimits.NOTE));
    }
}
