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
                Column.left("about"),
                Column.id("started"),
                Column.id("ends"));
        runs.forEach(run -> table.row(
                run.workflowId(),
                kinds.nameOf(run.workflowType()),
                run.state().label(),
                at(run),
                Objects.requireNonNullElse(run.about(), NOTHING),
                screen.moments().distance(run.startedAt()),
                ends(run, screen.moments())));
        screen.table(table);
    }

    /** When it ended, or when its gate expires. */
    private static String ends(RunSummary run, Moments moments) {
        if (run.endedAt() != null) {
            return moments.distance(run.endedAt());
        }
        var until = run.position().waitingUntil();
        return until == null ? NOTHING : moments.distance(until);
    }

    /** The gate that waits for somebody, else the step; of one that has ended neither matters. */
    private static String at(RunSummary run) {
        if (run.closed()) {
            return NOTHING;
        }
        var gate = run.position().waitingFor();
        return gate != null ? gate : Objects.requireNonNullElse(run.step(), NOTHING);
    }
}
