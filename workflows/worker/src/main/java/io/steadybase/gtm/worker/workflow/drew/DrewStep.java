package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.worker.workflow.progress.Step;
import java.util.Locale;

/** Drew's nine steps, in order. */
enum DrewStep implements Step {
    PLAN(1, "Drew"),
    RESEARCH_CALLS(2, "Lisa"),
    CROSS_REFERENCE_CRM(3, "Lisa"),
    RECALL_MEMORY(4, "Drew"),
    DRAFT_OUTREACH(5, "Brian"),
    REVIEW_DRAFTS(6, "Vera"),
    APPROVE_OUTREACH(7, "Drew"),
    MARKETING_ABM_CHECK(8, "Drew"),
    DELIVER_AND_REMEMBER(9, "Drew");

    private final int number;
    private final String agent;

    DrewStep(int number, String agent) {
        this.number = number;
        this.agent = agent;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String stepName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String agent() {
        return agent;
    }
}
