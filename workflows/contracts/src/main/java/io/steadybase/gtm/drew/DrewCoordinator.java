package io.steadybase.gtm.drew;

import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.run.RunKind;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * Plans, researches, drafts and, once an account executive agrees, delivers outreach to the best accounts.
 * Workflow id: {@code drew-{requestId}}. It also answers {@link io.steadybase.gtm.run.Reporting} and takes
 * {@link io.steadybase.gtm.gate.Gated}.
 */
@WorkflowInterface
public interface DrewCoordinator {
    /** The workflow type. */
    String TYPE = "drew-coordinator";

    /** How runs of Drew are started, named and read. */
    RunKind<DrewRequest, DrewReport> KIND = new RunKind<>("drew", TYPE, "drew-", DrewRequest.class, DrewReport.class);

    /** The step whose gate asks for the outreach's approval, and the gate's name. */
    String APPROVAL_STEP = "approve-outreach";

    /** The documented name of the gate at {@link #APPROVAL_STEP}. */
    String APPROVAL_GATE = "outreach-approval";

    /** Who may decide there. */
    GatePolicy APPROVAL_POLICY = GatePolicy.ANYONE;

    /** The step whose gate asks what becomes of accounts that Marketing could not be asked about. */
    String RELEASE_STEP = "marketing-abm-check";

    /** The name of the gate at {@link #RELEASE_STEP}. */
    String RELEASE_GATE = "marketing-release";

    /** Who may decide there. */
    GatePolicy RELEASE_POLICY = GatePolicy.ANYONE;

    /** Runs the nine steps. */
    @WorkflowMethod(name = TYPE)
    DrewReport coordinate(DrewRequest request);

    /** The drafts of accounts that may still be written to, best first: from step 5 on, reviewed from step 7 on. */
    @QueryMethod
    List<Draft> drafts();

    /** What the claims of these drafts rest on, each once: facts and findings by the ids that the claims cite. */
    @QueryMethod
    List<Fact> sources();

    /** The report as far as it goes: while running, the accounts known so far. */
    @QueryMethod
    DrewReport report();
}
