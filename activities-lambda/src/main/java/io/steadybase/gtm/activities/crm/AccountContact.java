package io.steadybase.gtm.activities.crm;

import io.steadybase.gtm.crm.Contact;

/**
 * A person at an account.
 *
 * @param optedOut whether the person does not want to be written to
 */
public record AccountContact(String id, String accountId, Contact person, boolean optedOut) {
    /** A person who may be written to. */
    public AccountContact(String id, String accountId, Contact person) {
        this(id, accountId, person, false);
    }
}
