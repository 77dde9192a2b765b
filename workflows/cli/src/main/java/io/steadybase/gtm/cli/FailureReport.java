package io.steadybase.gtm.cli;

import io.grpc.StatusRuntimeException;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an {@link ExitCode}: the one place where that happens. */
public final class FailureReport implements IExecutionExceptionHandler {
    private static final String START_HINT =
            "start the local system with 'gtm up', or name another one in TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and"
                    + " TEMPORAL_TLS_SECRET";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult arguments) {
        var err = command.getErr();
        var exit = report(failure, err);
        err.flush();
        return exit.code();
    }

    private static ExitCode report(Exception failure, PrintWriter err) {
        return switch (failure) {
            case CommandFailedException expected -> {
                err.println(TerminalText.block(String.valueOf(expected.getMessage())));
                yield expected.exitCode();
            }
            case CannotConnectException unreachable -> notReachable(unreachable.getMessage(), err);
            case InvalidEnvironmentException unknown -> notReachable(unknown.getMessage(), err);
            default -> unexpected(failure, err);
        };
    }

    private static ExitCode notReachable(@Nullable String message, PrintWriter err) {
        err.println("the system cannot be reached:");
        err.println(TerminalText.block(String.valueOf(message)));
        err.println(START_HINT);
        return ExitCode.NOT_REACHABLE;
    }

    private static ExitCode unexpected(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status && isAbsence(status)) {
                return notReachable(
                        "no answer from the server, or from a worker behind it: " + status.getMessage(), err);
            }
        }
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }

    // FAILED_PRECONDITION: the server has seen no worker lately.
    private static boolean isAbsence(StatusRuntimeException failure) {
        return switch (failure.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, FAILED_PRECONDITION -> true;
            default -> false;
        };
    }
}
