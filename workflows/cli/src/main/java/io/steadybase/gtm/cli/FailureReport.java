package io.steadybase.gtm.cli;

import io.grpc.StatusRuntimeException;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an {@link ExitCode}: the one place where that happens. */
public final class FailureReport implements IExecutionExceptionHandler {
    private static final String START_HINT =
            "start the local system with '%s', or name another one in TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and TEMPORAL_TLS_SECRET"
                    .formatted(Program.command("up --detach"));

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult arguments) {
        var err = command.getErr();
        var exit = report(failure, err);
        err.flush();
        return exit.code();
    }

    private static ExitCode report(Exception failure, PrintWriter err) {
        return switch (failure) {
            case CommandFailedException expected -> told(expected.exitCode(), message(expected), err);
            case RunException run -> told(run, err);
            case CannotConnectException unreachable -> notReachable(message(unreachable), err);
            case InvalidEnvironmentException unknown -> notReachable(message(unknown), err);
            default -> unexpected(failure, err);
        };
    }

    private static ExitCode told(RunException failure, PrintWriter err) {
        var message = message(failure);
        return switch (failure) {
            case RunException.NoSuchRun none
            when MemoryStore.owner(none.workflowId()).isPresent() ->
                told(
                        ExitCode.NOT_FOUND,
                        "there is no store %s yet: a write, an import or a run that recalls it starts one"
                                .formatted(none.workflowId()),
                        err);
            case RunException.NoSuchRun _ ->
                told(
                        ExitCode.NOT_FOUND,
                        "%s: list the runs with '%s'".formatted(message, Program.command("list")),
                        err);
            case RunException.BadInput _ -> told(ExitCode.USAGE, message, err);
            case RunException.Refused _ -> told(ExitCode.REFUSED, "refused: " + message, err);
            case RunException.Ended ended ->
                told(
                        ExitCode.REFUSED,
                        "refused: %s, see '%s'".formatted(message, Program.command("show " + ended.workflowId())),
                        err);
            case RunException.Stuck _ -> told(ExitCode.FAILED, message, err);
            case RunException.NotSetUp _ ->
                told(ExitCode.NOT_REACHABLE, "the system is not set up, so no run can get on:\n" + message, err);
            case RunException.NoAnswer _ -> notReachable(message, err);
        };
    }

    private static ExitCode told(ExitCode exit, String message, PrintWriter err) {
        TerminalText.block(message).lines().forEach(err::println);
        return exit;
    }

    private static ExitCode notReachable(String message, PrintWriter err) {
        return told(
                ExitCode.NOT_REACHABLE, "the system cannot be reached:\n%s\n%s".formatted(message, START_HINT), err);
    }

    private static ExitCode unexpected(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status && isAbsence(status)) {
                return notReachable(
                        "no answer from the server, or from a worker behind it: " + status.getMessage(), err);
            }
        }
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return told(ExitCode.FAILED, trace.toString(), err);
    }

    private static String message(Exception failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    // FAILED_PRECONDITION: the server has seen no worker lately.
    private static boolean isAbsence(StatusRuntimeException failure) {
        return switch (failure.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, FAILED_PRECONDITION -> true;
            default -> false;
        };
    }
}
