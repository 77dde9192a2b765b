package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.NearestName;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountDataActivities;
import io.steadybase.gtm.crm.AccountId;

/** Step 2: what the CRM knows of the account. */
public final class AccountDataReader implements AccountDataActivities {
    private final CrmStore crm;

    /** A reader of this CRM. */
    public AccountDataReader(CrmStore crm) {
        this.crm = crm;
    }

    @Override
    public AccountData gatherAccountData(AccountDataRequest request) {
        var file = crm.file(request.accountId()).orElseThrow(() -> unknown(request.accountId()));
        return AccountDossier.of(DealSummary.of(file), request.asOf());
    }

    private ActivityFailedException unknown(String accountId) {
        var known = crm.accounts().stream().map(Account::id).toList();
        var nearest = NearestName.of(accountId.isBlank() ? accountId : AccountId.of(accountId), known);
        return ActivityFailedException.notFound("account %s is not in the CRM%s"
                .formatted(
                        accountId, nearest.map(id -> ", the nearest is " + id).orElse("")));
    }
}
