package io.steadybase.gtm.connection;

import io.temporal.client.WorkflowClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The newest runs by their start. The server's order is another one, and it cannot be told: runs that go on come newest first,
 * but ended ones by when they ended. A run starts before it ends, so reading can stop at the first that ended before the oldest
 * start that is kept.
 */
final class RunList {
    private final WorkflowClient client;
    private final int most;
    private final PriorityQueue<RunSummary> newest = new PriorityQueue<>(Comparator.comparing(RunSummary::startedAt));

    RunList(WorkflowClient client, int most) {
        this.client = client;
        this.most = most;
    }

    List<RunSummary> of(RunFilter filter) {
        collect(filter.open());
        collect(filter.closed());
        return newestFirst();
    }

    /** What the server sends, as far as it is needed. */
    void collect(Iterator<RunSummary> inServerOrder) {
        while (inServerOrder.hasNext()) {
            var run = inServerOrder.next();
            if (newest.size() == most && !bound(run).isAfter(newest.element().startedAt())) {
                return;
            }
            newest.add(run);
            if (newest.size() > most) {
                newest.remove();
            }
        }
    }

    List<RunSummary> newestFirst() {
        var runs = new ArrayList<>(newest);
        runs.sort(Comparator.comparing(RunSummary::startedAt)
                .reversed()
                .thenComparing(RunSummary::workflowId)
                .thenComparing(RunSummary::runId));
        return List.copyOf(runs);
    }

    private void collect(Optional<String> query) {
        if (query.isPresent()) {
            try (Stream<RunSummary> found = client.listExecutions(query.get()).map(RunSummary::of)) {
                collect(found.iterator());
            }
        }
    }

    /** No run that the server names later has started after this. */
    private static Instant bound(RunSummary run) {
        return run.endedAt() == null ? run.startedAt() : run.endedAt();
    }
}
