package io.steadybase.gtm.cli;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The system that the commands talk to: connects for one command, and lets go after it. */
record RunningSystem(SystemAccess access) {
    <T> T with(Function<DrewRuns, T> work) {
        try (var connection = access.connect()) {
            return work.apply(new DrewRuns(connection.client()));
        }
    }

    Optional<URI> link(DrewRuns runs, RunId id, String temporalRunId) {
        return access.ui().map(ui -> RunLink.of(ui, runs.namespace(), id, temporalRunId));
    }

    Optional<String> costNote() {
        return access.costNote();
    }
}
