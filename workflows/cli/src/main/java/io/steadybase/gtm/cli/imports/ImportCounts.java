package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.connection.Runs.Started;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows of an import. Thread-safe. */
final class ImportCounts {
    private final List<RowProblem> problems = new ArrayList<>();
    private long problemCount;
    private long rows;
    private long done;
    private long started;
    private long joined;
    private long waiting;
    private long failed;

    synchronized void row() {
        rows++;
    }

    synchronized void done() {
        done++;
    }

    synchronized void started(Started run) {
        if (run.existed()) {
            joined++;
        } else {
            started++;
        }
    }

    synchronized void ended(RunOutcome<?> outcome) {
        switch (outcome.standing()) {
            case WAITING, HELD, RUNNING -> waiting++;
            case FAILED, CANCELLED, TERMINATED, TIMED_OUT -> failed++;
            case COMPLETED, EXPIRED, REJECTED, ESCALATED -> {}
        }
    }

    synchronized void problem(RowProblem problem) {
        problemCount++;
        if (problems.size() < ImportSummary.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    synchronized ImportSummary summary() {
        var inOrder = problems.stream()
                .sorted(Comparator.comparingLong(RowProblem::line))
                .toList();
        return new ImportSummary(rows, done, started, joined, waiting, failed, inOrder, problemCount);
    }
}
