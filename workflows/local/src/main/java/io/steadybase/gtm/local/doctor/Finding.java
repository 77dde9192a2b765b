package io.steadybase.gtm.local.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param subject what was looked at
 * @param what how it stands, and what that means
 * @param mend the command that mends it; null if nothing is to be mended
 */
public record Finding(
        Level level, String subject, String what, @Nullable String mend) {
    /** How bad it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Something will not work, or does not work as well. */
        WARNING,
        /** The system does not come up, or does not work. */
        FAULT
    }

    static Finding ok(String subject, String what) {
        return new Finding(Level.OK, subject, what, null);
    }

    static Finding warning(String subject, String what, String mend) {
        return new Finding(Level.WARNING, subject, what, mend);
    }

    static Finding fault(String subject, String what, String mend) {
        return new Finding(Level.FAULT, subject, what, mend);
    }
}
