package io.steadybase.gtm.connection;

import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param run as the server knows it
 * @param report as far as it goes; null if the run was ended from outside and cannot be asked any more
 * @param reason why it ended as it did, null if it goes on or has returned
 */
public record RunReport<R>(
        RunSummary run, @Nullable R report, @Nullable String reason) {}
