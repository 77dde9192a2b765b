package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.dispatch.FailureType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity cannot do what it was asked; the type decides whether another attempt makes sense. */
public final class ActivityFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureType type;
    private final transient @Nullable Duration nextRetryDelay;
    private final transient List<String> details;

    /**
     * A failure.
     *
     * @param nextRetryDelay what the service asked for, null if it did not
     * @param details further lines for the reader, in order of importance
     */
    public ActivityFailedException(
            FailureType type,
            String message,
            @Nullable Duration nextRetryDelay,
            List<String> details,
            @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
        this.nextRetryDelay = nextRetryDelay;
        this.details = List.copyOf(details);
    }

    /** A failure with nothing but its message. */
    public static ActivityFailedException of(FailureType type, String message) {
        return new ActivityFailedException(type, message, null, List.of(), null);
    }

    /** Something the call names does not exist. */
    public static ActivityFailedException notFound(String message) {
        return of(FailureType.NOT_FOUND, message);
    }

    /** The arguments make no sense. */
    public static ActivityFailedException invalidInput(String message) {
        return of(FailureType.INVALID_INPUT, message);
    }

    /** The same key was used for different content. */
    public static ActivityFailedException conflict(String message) {
        return of(FailureType.CONFLICT, message);
    }

    /** What kind of failure it is. */
    public FailureType type() {
        return type;
    }

    /** What the service asked for, null if it did not. */
    public @Nullable Duration nextRetryDelay() {
        return nextRetryDelay;
    }

    /** Further lines for the reader. */
    public List<String> details() {
        return details;
    }
}
