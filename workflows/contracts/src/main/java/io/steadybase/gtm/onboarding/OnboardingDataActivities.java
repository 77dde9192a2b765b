package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;

/** Step 1. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface OnboardingDataActivities {
    /**
     * Profile, contact, deal history and engagement of an account. Fails with {@code NotFound} if the CRM does not know it, with the
     * nearest id that it knows.
     */
    OnboardingAccount fetchAccountData(AccountQuery query);

    /**
     * Which account.
     *
     * @param callsFrom since when its calls count, inclusive
     * @param callsTo until when, exclusive
     */
    record AccountQuery(String accountId, Instant callsFrom, Instant callsTo) {}
}
