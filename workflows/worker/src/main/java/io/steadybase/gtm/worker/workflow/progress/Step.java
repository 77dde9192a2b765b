package io.steadybase.gtm.worker.workflow.progress;

/** A step of a workflow, as its users know it. */
public interface Step {
    /** From 1. */
    int number();

    /** The documented name, e.g. {@code cross-reference-crm}. */
    String stepName();

    /** The role that works on it. */
    String agent();
}
