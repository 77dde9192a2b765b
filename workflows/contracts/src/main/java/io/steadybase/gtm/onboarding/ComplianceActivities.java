package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;

/** Step 4, without a model. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface ComplianceActivities {
    /** Holds a proposal against our policies. The same proposal always gets the same findings from the same policies. */
    ComplianceReview reviewCompliance(ComplianceRequest request);

    /** What to hold against them. */
    record ComplianceRequest(OnboardingAccount account, Tier tier, Proposal proposal) {}
}
