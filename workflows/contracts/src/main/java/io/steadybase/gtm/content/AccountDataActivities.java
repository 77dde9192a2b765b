package io.steadybase.gtm.content;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.time.LocalDate;

/** Reads what the CRM knows of an account, for a document. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface AccountDataActivities {
    /**
     * The account's facts and figures. An account that the CRM does not know fails with {@code NotFound}, a deck about one without
     * opportunities with {@code InvalidInput}.
     */
    AccountData gatherAccountData(AccountDataRequest request);

    /**
     * Of which account.
     *
     * @param asOf the day that ages are counted to, from the workflow
     */
    record AccountDataRequest(ContentType contentType, String accountId, LocalDate asOf) {}
}
