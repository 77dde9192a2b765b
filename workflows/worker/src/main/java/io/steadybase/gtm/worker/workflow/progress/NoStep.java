package io.steadybase.gtm.worker.workflow.progress;

/** Where a workflow without steps stands. */
enum NoStep implements Step {
    NONE;

    @Override
    public int number() {
        return 0;
    }

    @Override
    public String stepName() {
        return "";
    }

    @Override
    public String agent() {
        return "";
    }
}
