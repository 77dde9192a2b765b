package io.steadybase.gtm.evidence;

/**
 * Something known of an account that a draft may claim.
 *
 * @param id unique within the run, e.g. {@code crm/acme/open-pipeline} or {@code call/C-17/2}
 * @param text the fact in one sentence
 */
public record Fact(String id, String text) {}
