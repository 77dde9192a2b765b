package io.steadybase.gtm.activities.crm;

import io.steadybase.gtm.crm.Contact;

/** A person at an account. */
public record AccountContact(String id, String accountId, Contact person) {}
