package io.steadybase.gtm.tickets;

import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/**
 * Analyses a ticket, keeps its two clocks, tells the right people when one runs out, and waits until somebody has resolved it.
 * Workflow id: {@code ticket-{ticketId}}. It also answers {@link io.steadybase.gtm.run.Reporting}.
 */
@WorkflowInterface
public interface TicketResolution {
    /** The workflow type. */
    String TYPE = "ticket-resolution";

    /** How runs of it are started, named and read. */
    RunKind<TicketRequest, TicketReport> KIND =
            new RunKind<>("ticket", TYPE, "ticket-", TicketRequest.class, TicketReport.class);

    /** What a ticket waits for as long as no clock has run out; after that it waits for whom it was escalated to. */
    String WAITING_FOR = "ticket-resolution";

    /** A ticket that nobody resolves closes so long after its resolution SLA has run out. */
    Duration CLOSES_AFTER = Duration.ofDays(30);

    /** Where memory keeps what is known of resolved tickets: before a classification, a slash and a ticket's id. */
    String MEMORY_PREFIX = "ticket/";

    /** Where memory keeps how a ticket was resolved, e.g. {@code ticket/bug/T-1/resolution}: a key of its own, so that no compression merges it. */
    static String memoryKey(String classification, String ticketId) {
        return MEMORY_PREFIX + classification + "/" + ticketId + "/resolution";
    }

    /** Sees the ticket through. */
    @WorkflowMethod(name = TYPE)
    TicketReport seeThrough(TicketRequest request);

    /** Resolves the ticket, whenever it comes. Cannot refuse: what makes no sense leaves a line in the feed. Prefer {@link #resolveTicket}. */
    @SignalMethod
    void resolve(Resolution resolution);

    /** Stops the response clock. Cannot refuse, as {@link #resolve}. Prefer {@link #acknowledgeTicket}. */
    @SignalMethod
    void acknowledge(Acknowledgement acknowledgement);

    /** Resolves the ticket, and returns the new status with the newest lines of the feed. */
    @UpdateMethod
    WorkflowStatus resolveTicket(Resolution resolution);

    /** Refuses what says nothing or nobody, is too long, or comes after the ticket was resolved or closed. */
    @UpdateValidatorMethod(updateName = "resolveTicket")
    void validateResolution(Resolution resolution);

    /** Stops the response clock, and returns the new status with the newest lines of the feed. */
    @UpdateMethod
    WorkflowStatus acknowledgeTicket(Acknowledgement acknowledgement);

    /** Refuses what names nobody, and what comes after the ticket was acknowledged, resolved or closed. */
    @UpdateValidatorMethod(updateName = "acknowledgeTicket")
    void validateAcknowledgement(Acknowledgement acknowledgement);

    /** Waits until the ticket is analysed, or its analysis has failed, and returns the report as it is then. */
    @UpdateMethod
    TicketReport analyzed();

    /** The report as far as it goes. */
    @QueryMethod
    TicketReport report();
}
