package io.steadybase.gtm.activities.model;

import io.steadybase.gtm.run.Spend;

/**
 * An answer that fits its schema.
 *
 * @param spend of all rounds that it took
 */
public record ModelAnswer<T>(T value, Spend spend) {}
