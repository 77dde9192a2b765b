package io.steadybase.gtm.drew;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;

/** Step 1. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface PlanningActivities {
    /**
     * Understands a request. Fails with {@code InvalidInput} if it asks for no account or says nothing usable; a number
     * over {@link OutreachPlan#MAX_ACCOUNTS} is lowered to it, with a note.
     */
    PlanResult planOutreach(PlanRequest request);

    /** What to understand. */
    record PlanRequest(String message) {}

    /** A plan and what it cost. */
    record PlanResult(OutreachPlan plan, Spend spend) {}
}
