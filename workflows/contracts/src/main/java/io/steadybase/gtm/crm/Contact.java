package io.steadybase.gtm.crm;

/** The person at an account whom outreach addresses: the only personal data that a draft may hold. */
public record Contact(String name, String title, String email) {}
