package io.steadybase.gtm.local.lambda;

import java.time.Instant;

/**
 * What an environment does at one moment.
 *
 * @param function whose code it runs
 * @param log the name of its log file
 */
public record EnvironmentStatus(String function, long processId, Instant startedAt, State state, String log) {
    /** Where it is in its life. */
    public enum State {
        /** It initialises. */
        STARTING,
        /** It waits for a call. */
        IDLE,
        /** It serves a call. */
        BUSY
    }
}
