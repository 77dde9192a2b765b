package io.steadybase.gtm.connection;

import io.steadybase.gtm.run.RunKind;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what comes of runs, of many at once: a run that returns costs one call. Thread-safe. */
public final class RunOutcomes {
    /** How soon it is seen that a run asks a person, or that the server has kept the news of its end to itself. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final WorkflowClient client;
    private final Runs runs;

    /** The outcomes of the runs that this client sees. */
    public RunOutcomes(WorkflowClient client) {
        this.client = client;
        this.runs = new Runs(client);
    }

    /**
     * What came of a run once it has ended or asks a person; how it stands, if it does neither within this time.
     *
     * @param patience rounded up to 2 seconds
     */
    public <R> RunOutcome<R> await(RunKind<?, R> kind, String workflowId, Duration patience) {
        for (var left = patience; left.isPositive(); left = left.minus(GLANCE)) {
            var result = result(kind, workflowId);
            if (result.isPresent()) {
                return new RunOutcome<>(RunStanding.COMPLETED, result.get(), null);
            }
            var outcome = runs.find(workflowId)
                    .filter(run -> run.closed() || isAsking(run))
                    .map(run -> runs.report(kind, workflowId));
            if (outcome.isPresent()) {
                return of(outcome.get());
            }
        }
        return of(runs.report(kind, workflowId));
    }

    private static <R> RunOutcome<R> of(RunReport<R> report) {
        return new RunOutcome<>(report.run().state(), report.report(), report.reason());
    }

    private static boolean isAsking(RunSummary run) {
        return switch (run.state()) {
            case WAITING, HELD, ESCALATED -> true;
            case RUNNING, COMPLETED, EXPIRED, REJECTED, FAILED, CANCELLED, TERMINATED, TIMED_OUT -> false;
        };
    }

    /** Empty if the run has not returned, for whatever reason: who asks looks how it stands. */
    private <R> Optional<R> result(RunKind<?, R> kind, String workflowId) {
        try {
            return Optional.of(client.newUntypedWorkflowStub(workflowId)
                    .getResult(GLANCE.toMillis(), TimeUnit.MILLISECONDS, kind.reportType()));
        } catch (TimeoutException | WorkflowException notReturned) {
            return Optional.empty();
        }
    }
}
