package io.steadybase.gtm.activities.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of the CRM. */
public interface CrmStore {
    /** All accounts, in no particular order. */
    List<Account> accounts();

    /** One account with its contacts and opportunities; empty if there is no such account. */
    Optional<AccountFile> file(String accountId);

    /**
     * An account's calls, oldest first.
     *
     * @param from inclusive
     * @param to exclusive
     */
    List<CallTranscript> calls(String accountId, Instant from, Instant to);
}
