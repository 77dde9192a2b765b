package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.cli.ExitCode;
import java.util.List;

/**
 * What an import did: what {@code --json} prints.
 *
 * @param rows how many rows the file has that can be read
 * @param done how many of them were in the result file already
 * @param started how many runs it started
 * @param joined how many had been started before, and were waited for only
 * @param waiting how many wait for a person, or were still at work when nobody waited any longer
 * @param failed how many broke off
 * @param problems the first {@value #MOST_PROBLEMS} rows of which no run came
 * @param problemCount how many there are in all
 */
public record ImportSummary(
        long rows,
        long done,
        long started,
        long joined,
        long waiting,
        long failed,
        List<RowProblem> problems,
        long problemCount) {
    /** The most rows that are told one by one. */
    static final int MOST_PROBLEMS = 1_000;

    public ImportSummary {
        problems = List.copyOf(problems);
    }

    /** A run that waits for a person is no failure. */
    ExitCode exit() {
        return failed == 0 && problemCount == 0 ? ExitCode.OK : ExitCode.PARTLY_DONE;
    }
}
