package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.gate.GatePolicy.MayDecide;
import io.steadybase.gtm.run.RunKind;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Takes a new client on board: a proposal from what the CRM knows, a compliance review and, once it is passed, the welcome message,
 * the kickoff and the tasks. Workflow id: {@code client-onboarding-{accountId}}. It also answers
 * {@link io.steadybase.gtm.run.Reporting} and takes {@link io.steadybase.gtm.gate.Gated}.
 */
@WorkflowInterface
public interface ClientOnboarding {
    /** The workflow type. */
    String TYPE = "client-onboarding";

    /** How onboardings are started, named and read. */
    RunKind<OnboardingRequest, OnboardingReport> KIND =
            new RunKind<>("onboarding", TYPE, "client-onboarding-", OnboardingRequest.class, OnboardingReport.class);

    /** The step whose gate asks whether the proposal may be carried out. */
    String COMPLIANCE_STEP = "complianceReview";

    /** The documented name of the gate at {@link #COMPLIANCE_STEP}. Its one item is the account. */
    String COMPLIANCE_GATE = "compliance-review";

    /** A new client is compliance-sensitive: who asked for it does not decide on it. */
    GatePolicy COMPLIANCE_POLICY = new GatePolicy(MayDecide.NOT_THE_REQUESTER, 1);

    /** What an approver may rewrite there: the welcome message. */
    String WELCOME_SUBJECT = "welcomeSubject";

    /** The other field that an approver may rewrite. */
    String WELCOME_BODY = "welcomeBody";

    /** Runs the five steps. */
    @WorkflowMethod(name = TYPE)
    OnboardingReport onboard(OnboardingRequest request);

    /** The report as far as it goes: with the proposal from step 3 on, with the findings from step 4 on. */
    @QueryMethod
    OnboardingReport report();
}
