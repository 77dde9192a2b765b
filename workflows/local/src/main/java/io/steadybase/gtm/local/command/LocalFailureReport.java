package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.FailureReport;
import io.steadybase.gtm.local.imports.ImportRefusedException;
import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.LocalPort.PortInUseException;
import io.steadybase.gtm.local.system.DirectoryUnusableException;
import io.steadybase.gtm.local.system.SystemRunningException;
import io.steadybase.gtm.local.temporal.TemporalCliMissingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Failures of the local system as messages and exit codes; the rest as the client commands report it. */
final class LocalFailureReport implements IExecutionExceptionHandler {
    private final FailureReport clients = new FailureReport();

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult arguments) {
        return clients.handleExecutionException(told(failure), command, arguments);
    }

    /** The failure, in words if its user can do something about it. */
    private static Exception told(Exception failure) {
        return switch (failure) {
            case ImportRefusedException _,
                    PortInUseException _,
                    DirectoryUnusableException _,
                    IllegalArgumentException _ -> new CommandFailedException(ExitCode.USAGE, message(failure));
            case SystemRunningException _, TemporalCliMissingException _, ChildFailedException _ ->
                new CommandFailedException(ExitCode.FAILED, message(failure));
            case InterruptedException _ -> new CommandFailedException(ExitCode.FAILED, "interrupted");
            default -> failure;
        };
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
