package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunFilter;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.connection.Runs;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which run is meant by who names none. */
enum TheOnlyRun {
    /** The one at whose gate a person is asked. */
    AT_A_GATE("at a gate"),
    /** The one that goes on. */
    OPEN("going on");

    private static final int SHOWN = 5;

    private final String what;

    TheOnlyRun(String what) {
        this.what = what;
    }

    /**
     * The workflow id of the run.
     *
     * @throws CommandFailedException with {@link ExitCode#NOT_FOUND} if there is none, with {@link ExitCode#USAGE} if there are
     *     several
     */
    String find(Kinds kinds, Runs runs) {
        var found = standings().flatMap(standing -> of(standing, kinds, runs)).toList();
        if (found.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND,
                    "a run must be named, as none is %s: list the runs with '%s'"
                            .formatted(what, Program.command("list")));
        }
        if (found.size() > 1) {
            var ids = found.stream().limit(SHOWN).map(RunSummary::workflowId).collect(Collectors.joining(", "));
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "a run must be named, as several are %s: %s%s"
                            .formatted(what, ids, found.size() > SHOWN ? ", …" : ""));
        }
        return found.getFirst().workflowId();
    }

    private Stream<RunStanding> standings() {
        return switch (this) {
            case AT_A_GATE -> Stream.of(RunStanding.WAITING, RunStanding.HELD);
            case OPEN -> Stream.of(RunStanding.WAITING, RunStanding.HELD, RunStanding.ESCALATED, RunStanding.RUNNING);
        };
    }

    private static Stream<RunSummary> of(RunStanding standing, Kinds kinds, Runs runs) {
        // A run that was held may have ended.
        return runs.list(new RunFilter(kinds.workflowTypes(), standing, null), SHOWN + 1).stream()
                .filter(run -> !run.closed());
    }
}
