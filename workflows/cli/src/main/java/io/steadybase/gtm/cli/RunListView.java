package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.connection.RunSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** A list of runs, newest first. */
record RunListView(List<RunSummary> runs, Kinds kinds) {
    private static final String NOTHING = "-";

    void print(PrintWriter out) {
        if (runs.isEmpty()) {
            out.println("no such runs: how to start one, says 'gtm start --help'");
            return;
        }
        var table = new TextTable(
                Column.left("id"),
                Column.left("type"),
                Column.left("state"),
                Column.left("step"),
                Column.left("waiting for"),
                Column.left("started"),
                Column.left("ended"));
        runs.forEach(run -> table.row(
                run.workflowId(),
                kinds.nameOf(run.workflowType()),
                run.state().label(),
                Objects.requireNonNullElse(run.step(), NOTHING),
                Objects.requireNonNullElse(run.waitingFor(), NOTHING),
                run.startedAt().toString(),
                run.endedAt() == null ? NOTHING : run.endedAt().toString()));
        table.print(out);
    }
}
