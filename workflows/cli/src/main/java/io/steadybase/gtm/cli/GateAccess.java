package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.run.WorkflowStatus;

/** A gate, as a person before it sees it. */
public interface GateAccess {
    /** Where the run stands now: others may decide at the same time. */
    WorkflowStatus status();

    /**
     * Decides, and returns the new status.
     *
     * @throws CommandFailedException with {@link ExitCode#REFUSED} and the reason, if the run says no
     */
    WorkflowStatus decide(GateDecision decision);
}
