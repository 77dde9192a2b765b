package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.worker.workflow.progress.Step;

/** The five steps of an onboarding, in order. */
enum OnboardingStep implements Step {
    FETCH_ACCOUNT_DATA(1, "fetchAccountData", OnboardingStep.BOT),
    ANALYZE_ENGAGEMENT(2, "analyzeEngagement", OnboardingStep.BOT),
    GENERATE_PROPOSAL(3, "generateProposal", OnboardingStep.BOT),
    COMPLIANCE_REVIEW(4, ClientOnboarding.COMPLIANCE_STEP, "Compliance"),
    SEND_FOLLOWUP(5, "sendFollowup", OnboardingStep.BOT);

    private static final String BOT = "Onboarding";

    private final int number;
    private final String stepName;
    private final String agent;

    OnboardingStep(int number, String stepName, String agent) {
        this.number = number;
        this.stepName = stepName;
        this.agent = agent;
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
        return agent;
    }
}
