package io.steadybase.gtm.leads;

import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.run.RunKind;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Finds out what is known of a lead, scores it factor by factor and routes it; a person is asked only where the lead's account
 * is of Tier 1. Workflow id: {@code lead-qualification-{leadId}}. It also answers {@link io.steadybase.gtm.run.Reporting} and
 * takes {@link io.steadybase.gtm.gate.Gated}.
 */
@WorkflowInterface
public interface LeadQualification {
    /** The workflow type. */
    String TYPE = "lead-qualification";

    /** How runs are started, named and read. */
    RunKind<LeadRequest, LeadReport> KIND =
            new RunKind<>("lead", TYPE, "lead-qualification-", LeadRequest.class, LeadReport.class);

    /** The step whose gate asks whether a lead of a Tier 1 account may be routed. */
    String ROUTING_STEP = "routeLead";

    /** The name of the gate at {@link #ROUTING_STEP}. */
    String ROUTING_GATE = "lead-routing";

    /** Who may decide there. */
    GatePolicy ROUTING_POLICY = GatePolicy.ANYONE;

    /** Runs the three steps. */
    @WorkflowMethod(name = TYPE)
    LeadReport qualify(LeadRequest request);

    /** The report as far as it goes. */
    @QueryMethod
    LeadReport report();
}
