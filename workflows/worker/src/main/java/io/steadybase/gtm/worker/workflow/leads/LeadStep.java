package io.steadybase.gtm.worker.workflow.leads;

import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.worker.workflow.progress.Step;

/** The three steps of Lead Qualification, in order. */
enum LeadStep implements Step {
    ENRICH_LEAD(1, "enrichLead", "Lisa"),
    SCORE_LEAD(2, "scoreLead", "Vera"),
    ROUTE_LEAD(3, LeadQualification.ROUTING_STEP, "Drew");

    private final int number;
    private final String stepName;
    private final String agent;

    LeadStep(int number, String stepName, String agent) {
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
