package io.steadybase.gtm.crm;

/**
 * Who sells.
 *
 * @param region the regional office, e.g. {@code West}
 */
public record SalesAgent(String name, String region) {}
