package io.steadybase.gtm.local.process;

import java.io.Serial;

/** A child process did not start, or ended when it should not have. The message is for the user. */
public final class ChildFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ChildFailedException(String message) {
        super(message);
    }

    public ChildFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
