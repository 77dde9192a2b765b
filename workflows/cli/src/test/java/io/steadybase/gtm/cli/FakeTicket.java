package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.tickets.Acknowledgement;
import io.steadybase.gtm.tickets.Resolution;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketReport.Resolved;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import io.steadybase.gtm.tickets.TicketSla;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket that waits for its resolution, and keeps no clock. */
public final class FakeTicket implements TicketResolution, Reporting {
    private static final Instant DUE = Instant.parse("2126-11-22T12:00:00Z");
    private final TicketRequest request;
    private Deadline response = new Deadline(TicketSla.RESPONSE, DUE, null);
    private @Nullable String acknowledgedBy;
    private @Nullable Resolved resolution;

    @WorkflowInit
    public FakeTicket(TicketRequest request) {
        this.request = request;
    }

    @Override
    public TicketReport seeThrough(TicketRequest same) {
        Workflow.upsertTypedSearchAttributes(
                SearchAttributeKey.forKeyword(SearchAttributes.STATE).valueSet(RunState.WAITING.label()));
        Workflow.await(() -> resolution != null);
        return report();
    }

    @Override
    public void resolve(Resolution message) {
        resolveTicket(message);
    }

    @Override
    public void acknowledge(Acknowledgement message) {
        acknowledgeTicket(message);
    }

    @Override
    public WorkflowStatus resolveTicket(Resolution message) {
        resolution = new Resolved(message.resolution(), message.resolvedBy(), Instant.EPOCH);
        return status();
    }

    @Override
    public void validateResolution(Resolution message) {}

    @Override
    public WorkflowStatus acknowledgeTicket(Acknowledgement message) {
        acknowledgedBy = message.by();
        response = response.met(Instant.EPOCH);
        return status();
    }

    @Override
    public void validateAcknowledgement(Acknowledgement message) {
        if (acknowledgedBy != null) {
            throw new IllegalArgumentException("the ticket was acknowledged by " + acknowledgedBy + " before");
        }
    }

    @Override
    public TicketReport analyzed() {
        return report();
    }

    @Override
    public TicketReport report() {
        var sla = new TicketSla(request.priority(), acknowledgedBy, List.of(response), List.of());
        return new TicketReport(request.ticketId(), state(), null, resolution, sla, List.of(), Spend.NONE);
    }

    private RunState state() {
        return resolution == null ? RunState.WAITING : RunState.COMPLETED;
    }

    @Override
    public WorkflowStatus status() {
        var step = new StepPosition(2, "awaitResolution", 2);
        return new WorkflowStatus(TYPE, state(), step, null, List.of(), Spend.NONE, null, List.of(response));
    }
}
