package io.steadybase.gtm.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code compressMemory}, and of the update {@code compress}.
 *
 * @param olderThan what is not older is left alone, null for 24 hours; over a hundred years is a hundred years
 */
public record CompressMemory(@Nullable Duration olderThan) {
    private static final Duration DEFAULT = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** How old an entry must be. So that there is a time this long before now, whatever was asked for. */
    public Duration age() {
        if (olderThan == null || olderThan.isNegative()) {
            return DEFAULT;
        }
        return olderThan.compareTo(LONGEST) > 0 ? LONGEST : olderThan;
    }
}
