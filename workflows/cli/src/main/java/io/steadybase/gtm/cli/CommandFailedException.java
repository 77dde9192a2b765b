package io.steadybase.gtm.cli;

/** A command ends with an exit code and a message for its user, who can do something about it: no stack trace. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    /** Ends the command. */
    public CommandFailedException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What the process exits with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
