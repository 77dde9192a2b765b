package io.steadybase.gtm.connection;

import org.jspecify.annotations.Nullable;

/** The way to Temporal is closed; the message says where: the secret, the certificate, the server or the namespace. */
public final class CannotConnectException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason in words, and what lies beneath it. */
    public CannotConnectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
