package io.steadybase.gtm.gate;

import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;

/** What every workflow that asks a person takes. See docs/gate.md. */
@WorkflowInterface
public interface Gated {
    /** Approves or rejects. Cannot refuse: what makes no sense leaves a line in the feed. Prefer {@link #decide}. */
    @SignalMethod
    void approveStep(StepApproval approval);

    /** Leaves out. Cannot refuse: what makes no sense leaves a line in the feed. Prefer {@link #decide}. */
    @SignalMethod
    void skipStep(StepSkip skip);

    /** Decides, and returns the new status with the newest lines of the feed; refuses what makes no sense, with the reason. */
    @UpdateMethod
    WorkflowStatus decide(GateDecision decision);

    /** Refuses an unknown step, a closed gate, unknown or decided items, a missing approver, unusable edits. */
    @UpdateValidatorMethod(updateName = "decide")
    void validateDecision(GateDecision decision);
}
