package io.steadybase.gtm.activities.crm;

/**
 * Who sells.
 *
 * @param region the regional office, e.g. {@code West}
 */
public record SalesAgent(String name, String region) {}
