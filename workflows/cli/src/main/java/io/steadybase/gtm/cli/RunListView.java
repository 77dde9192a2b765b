package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** A list of runs, newest first. */
record RunListView(List<RunSummary> runs) {
    void print(PrintWriter out) {
        if (runs.isEmpty()) {
            out.println("no runs: start one with 'gtm start drew --message …'");
            return;
        }
        var table = new TextTable(
                Column.left("id"),
                Column.left("state"),
                Column.left("step"),
                Column.left("started"),
                Column.left("ended"));
        runs.forEach(run -> table.row(
                run.workflowId(),
                run.state(),
                Objects.requireNonNullElse(run.step(), "-"),
                run.startedAt().toString(),
                run.endedAt() == null ? "-" : run.endedAt().toString()));
        table.print(out);
    }
}
