package io.steadybase.gtm.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * Every kind of failure that an activity can end with. The {@link #wireName() wire name} is the failure type that enters
 * workflow histories, so it never changes once released.
 */
public enum FailureType {
    /** A service asked us to slow down; retried after the delay that it asked for. */
    THROTTLED("Throttled", true),
    /** The function or a service behind it did not answer in time. */
    TIMED_OUT("TimedOut", true),
    /** A service cannot answer now, for a reason that passes. */
    UNAVAILABLE("Unavailable", true),
    /** The function's process ended, or failed outside our own code. */
    FUNCTION_CRASHED("FunctionCrashed", true),
    /** The arguments make no sense; the message says which and why. */
    INVALID_INPUT("InvalidInput", false),
    /** Something the call names does not exist. */
    NOT_FOUND("NotFound", false),
    /** The caller may not do this: credentials, permissions or model access. */
    ACCESS_DENIED("AccessDenied", false),
    /** A payload is larger than a hop on its way allows. */
    OVERSIZED("Oversized", false),
    /** The model's answer did not fit its schema, twice. */
    MALFORMED_MODEL_OUTPUT("MalformedModelOutput", false),
    /** The model refused to answer. */
    MODEL_REFUSED("ModelRefused", false),
    /** No function serves this activity type. */
    UNKNOWN_ACTIVITY("UnknownActivity", false),
    /** The same key was used for different content. */
    CONFLICT("Conflict", false),
    /** A fault in our own code. */
    INTERNAL("Internal", true);

    private final String wireName;
    private final boolean retryable;

    FailureType(String wireName, boolean retryable) {
        this.wireName = wireName;
        this.retryable = retryable;
    }

    /** The type string in envelopes and histories. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether another attempt of the same call can succeed. */
    public boolean retryable() {
        return retryable;
    }

    /**
     * The type with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static FailureType ofWireName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("failure type must be one of "
                        + Arrays.stream(values()).map(FailureType::wireName).toList() + ", got " + name));
    }
}
