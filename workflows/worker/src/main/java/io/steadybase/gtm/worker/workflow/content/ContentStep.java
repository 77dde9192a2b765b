package io.steadybase.gtm.worker.workflow.content;

import io.steadybase.gtm.worker.workflow.progress.Step;

/** The four steps of content generation, in order. */
enum ContentStep implements Step {
    LOAD_CONTEXT(1, "loadContext"),
    GATHER_ACCOUNT_DATA(2, "gatherAccountData"),
    GENERATE_CONTENT(3, "generateContent"),
    FINALIZE_CONTENT(4, "finalizeContent");

    /** The role that works on all of them. */
    static final String AGENT = "Writer";

    private final int number;
    private final String stepName;

    ContentStep(int number, String stepName) {
        this.number = number;
        this.stepName = stepName;
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
        return AGENT;
    }
}
