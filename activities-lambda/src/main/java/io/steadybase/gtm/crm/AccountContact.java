package io.steadybase.gtm.crm;

import io.steadybase.gtm.drew.Contact;

/** A person at an account. */
public record AccountContact(String id, String accountId, Contact person) {}
