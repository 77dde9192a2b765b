package io.steadybase.gtm.memory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What a compression came to.
 *
 * @param merged how many entries became summaries
 * @param summaries how many there are of these
 * @param bytesBefore of all entries before it
 * @param bytesAfter of all entries after it
 */
public record Compression(Instant at, int merged, int summaries, long bytesBefore, long bytesAfter) {
    /** Bytes after to bytes before, with two decimals; 1 for an empty store. */
    public BigDecimal ratio() {
        return bytesBefore == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(bytesAfter).divide(BigDecimal.valueOf(bytesBefore), 2, RoundingMode.HALF_UP);
    }
}
