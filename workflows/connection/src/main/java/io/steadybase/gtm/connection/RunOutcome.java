package io.steadybase.gtm.connection;

import org.jspecify.annotations.Nullable;

/**
 * What came of a run that was waited for.
 *
 * @param standing {@link RunStanding#COMPLETED} if it returned, whatever its report says of it; otherwise how it stands
 * @param report null if the run was ended from outside and cannot be asked any more
 * @param reason why it broke off, null if it did not
 */
public record RunOutcome<R>(
        RunStanding standing, @Nullable R report, @Nullable String reason) {}
