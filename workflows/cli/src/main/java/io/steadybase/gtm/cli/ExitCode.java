package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.RunState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    /** The run refused the decision. */
    REFUSED(4, "the decision was refused"),
    /** Temporal, or a worker behind it, cannot be reached. */
    NOT_REACHABLE(5, "the system cannot be reached"),
    /** The run ended in another way than completed. */
    NOT_COMPLETED(6, "the run ended, but was not completed (expired, rejected or escalated)");

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

    /**
     * What a command that shows a run exits with.
     *
     * @param closed whether the run has ended
     * @param fault how it broke off, null if it did not
     */
    static ExitCode of(RunState state, boolean closed, @Nullable String fault) {
        if (fault != null) {
            return FAILED;
        }
        return closed && state != RunState.COMPLETED ? NOT_COMPLETED : OK;
    }

    /** The list that every {@code --help} shows. */
    public static Map<String, String> help() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        exit -> " " + exit.code, exit -> exit.meaning, (one, other) -> one, LinkedHashMap::new));
    }
}
