package io.steadybase.gtm.activities.crm;

import java.util.List;

/** Everything that the CRM holds of one account, calls excepted. */
public record AccountFile(Account account, List<AccountContact> contacts, List<Opportunity> opportunities) {
    public AccountFile {
        contacts = List.copyOf(contacts);
        opportunities = List.copyOf(opportunities);
    }
}
