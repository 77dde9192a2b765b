package io.steadybase.gtm.local.imports;

/** A row cannot be loaded; the message says why, for the report. */
final class UnusableRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRowException(String reason) {
        super(reason);
    }
}
