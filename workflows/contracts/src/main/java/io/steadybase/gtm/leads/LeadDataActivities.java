package io.steadybase.gtm.leads;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Step 1. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface LeadDataActivities {
    /** Looks the lead's company up in the CRM. One that the CRM does not know is no failure: then nothing is known. */
    LeadEnrichment enrichLead(EnrichRequest request);

    /**
     * Whom to look up.
     *
     * @param company its name, empty if it is not known
     * @param contact null if nobody is known
     */
    record EnrichRequest(String company, @Nullable LeadContact contact) {}
}
