package io.steadybase.gtm.connection;

/** How large payloads may be. The server ends runs at 2 MB a payload and 4 MB a message; we refuse long before. */
public final class PayloadLimits {
    /** One argument or result. */
    public static final int MOST_BYTES = 1_000_000;

    /** Everything that one workflow task sends: the sum of a fan-out. */
    public static final int MOST_BYTES_PER_TASK = 3_000_000;

    private PayloadLimits() {}
}
