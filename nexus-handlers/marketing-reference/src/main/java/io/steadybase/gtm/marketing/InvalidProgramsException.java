package io.steadybase.gtm.marketing;

import org.jspecify.annotations.Nullable;

/** The file of programs cannot be used; the message names the file, the line and the value. */
public final class InvalidProgramsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidProgramsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
