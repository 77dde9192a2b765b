package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.connection.RunSummary;
import java.util.List;
import java.util.Objects;

/** A list of runs, newest first. */
record RunListView(List<RunSummary> runs, Kinds kinds) {
    private static final String NOTHING = "-";

    void print(Screen screen) {
        if (runs.isEmpty()) {
            screen.line("no such runs: how to start one, says '%s'".formatted(Program.command("start --help")));
            return;
        }
        var table = new TextTable(
                Column.id("id"),
                Column.id("type"),
                Column.id("state").painted(label -> StateStyle.paint(label, screen)),
                Column.left("at"),
                Column.id("started"),
                Column.id("ended"));
        runs.forEach(run -> table.row(
                run.workflowId(),
                kinds.nameOf(run.workflowType()),
                run.state().label(),
                at(run),
                screen.moments().distance(run.startedAt()),
                run.endedAt() == null ? NOTHING : screen.moments().distance(run.endedAt())));
        screen.table(table);
    }

    /** The gate that waits for somebody, else the step; of one that has ended neither matters. */
    private static String at(RunSummary run) {
        if (run.closed()) {
            return NOTHING;
        }
        return run.waitingFor() != null ? run.waitingFor() : Objects.requireNonNullElse(run.step(), NOTHING);
    }
}
