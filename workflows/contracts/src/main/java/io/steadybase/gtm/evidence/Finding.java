package io.steadybase.gtm.evidence;

/**
 * A signal from a call.
 *
 * @param fact what was said; its id starts with {@code call/} and the call's id
 */
public record Finding(FindingKind kind, Fact fact) {}
