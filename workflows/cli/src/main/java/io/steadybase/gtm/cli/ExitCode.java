package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.connection.RunSummary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Every exit code of {@code gtm}; they never change their meaning. */
public enum ExitCode {
    /** Done. */
    OK(0, "done"),
    /** A run or the command itself failed. */
    FAILED(1, "the run or the command failed unexpectedly"),
    /** The command line is wrong, or a file that it names. */
    USAGE(2, "bad usage or input"),
    /** There is no such run. */
    NOT_FOUND(3, "no such run"),
    /** The run refused the decision, or exists and was started with another input. */
    REFUSED(4, "the decision or the start was refused"),
    /** Temporal, or a worker behind it, cannot be reached. */
    NOT_REACHABLE(5, "the system cannot be reached"),
    /** The run ended in another way than completed, cannot go on before somebody releases it, or is left at a gate. */
    NOT_COMPLETED(
            6,
            "the run ended, but was not completed (expired, rejected, escalated or cancelled), is held, or is left at an open gate"),
    /** Some of what was wanted was done, and some was not: the report says what. */
    PARTLY_DONE(7, "partly done: the report says what was not");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the process exits with. */
    public int code() {
        return code;
    }

    /** What a command that shows a run exits with. A run that goes on has done nothing wrong, unless it is held. */
    public static ExitCode of(RunSummary run) {
        return run.state() == RunStanding.ESCALATED && !run.closed() ? OK : of(run.state());
    }

    /** The same, by how a run ended. */
    public static ExitCode of(RunStanding standing) {
        return switch (standing) {
            case RUNNING, WAITING, COMPLETED -> OK;
            case HELD, EXPIRED, REJECTED, ESCALATED, CANCELLED -> NOT_COMPLETED;
            case FAILED, TERMINATED, TIMED_OUT -> FAILED;
        };
    }

    /** The same, of a run whose report is known. */
    public static <R> ExitCode of(KindCommands<?, R> kind, RunReport<R> outcome) {
        var standing = outcome.run().state();
        var mayBePartly = standing == RunStanding.COMPLETED || standing == RunStanding.FAILED;
        return mayBePartly && outcome.report() != null && kind.isPartlyDone(outcome.report())
                ? PARTLY_DONE
                : of(outcome.run());
    }

    /** The list that every {@code --help} shows. */
    public static Map<String, String> help() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        exit -> " " + exit.code, exit -> exit.meaning, (one, other) -> one, LinkedHashMap::new));
    }
}
