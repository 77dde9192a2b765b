package io.steadybase.gtm.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code compressMemory}, and of the update {@code compress}.
 *
 * @param olderThan what is not older is left alone, null for 24 hours
 */
public record CompressMemory(@Nullable Duration olderThan) {
    private static final Duration DEFAULT = Duration.ofHours(24);

    /** How old an entry must be. */
    public Duration age() {
        return olderThan == null || olderThan.isNegative() ? DEFAULT : olderThan;
    }
}
