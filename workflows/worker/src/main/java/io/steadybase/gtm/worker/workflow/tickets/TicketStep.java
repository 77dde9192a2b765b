package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.worker.workflow.progress.Step;

/** The two steps of Ticket Resolution, in order. */
enum TicketStep implements Step {
    ANALYZE_TICKET(1, "analyzeTicket", "Analyst"),
    AWAIT_RESOLUTION(2, "awaitResolution", "Support");

    private final int number;
    private final String stepName;
    private final String agent;

    TicketStep(int number, String stepName, String agent) {
        this.number = number;
        this.stepName = stepName;
        this.agent = agent;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String stepName() {
        return stepName;
    }

    @Override
    public String agent() {
        return agent;
    }
}
