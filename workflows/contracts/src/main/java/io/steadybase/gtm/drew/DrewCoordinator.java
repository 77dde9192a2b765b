package io.steadybase.gtm.drew;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * Plans, researches, drafts and, once an account executive agrees, delivers outreach to the best accounts.
 * Workflow id: {@code drew-{requestId}}.
 */
@WorkflowInterface
public interface DrewCoordinator {
    /** The workflow type. */
    String TYPE = "drew-coordinator";

    /** The step whose gate asks for the outreach's approval, and the gate's name. */
    String APPROVAL_STEP = "approve-outreach";

    /** The documented name of the gate at {@link #APPROVAL_STEP}. */
    String APPROVAL_GATE = "outreach-approval";

    /** Runs the nine steps. */
    @WorkflowMethod(name = TYPE)
    DrewReport coordinate(DrewRequest request);

    /** Progress, feed, spend and the open gate, at any moment. */
    @QueryMethod
    WorkflowStatus status();

    /** The drafts that passed the review, best account first; empty before step 6 ends. */
    @QueryMethod
    List<Draft> drafts();

    /** The report as far as it goes: while running, the accounts known so far. */
    @QueryMethod
    DrewReport report();

    /** Approves or rejects outreach. Cannot refuse: prefer {@link #decide}. */
    @SignalMethod
    void approveStep(StepApproval approval);

    /** Leaves outreach out. Cannot refuse: prefer {@link #decide}. */
    @SignalMethod
    void skipStep(StepSkip skip);

    /** Decides on outreach and returns the new status; refuses what makes no sense, with the reason. */
    @UpdateMethod
    WorkflowStatus decide(GateDecision decision);

    /** Refuses an unknown step, a closed gate, unknown or decided accounts, a missing approver, unusable edits. */
    @UpdateValidatorMethod(updateName = "decide")
    void validateDecision(GateDecision decision);
}
