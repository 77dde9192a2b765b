package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.connection.Runs;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The system that the commands talk to: connects for one command, and lets go after it. */
public record RunningSystem(SystemAccess access, Kinds kinds) {
    /** Works with the runs. */
    public <T> T with(Function<Runs, T> work) {
        try (var connection = access.connect()) {
            return work.apply(new Runs(connection.client()));
        }
    }

    /** Works with memory. */
    public <T> T withMemory(Function<MemoryStores, T> work) {
        try (var connection = access.connect()) {
            return work.apply(new MemoryStores(connection.client()));
        }
    }

    /** Works with the run that was named, or with the only one that can be meant. */
    <T> T with(RunParameter parameter, TheOnlyRun otherwise, BiFunction<Runs, NamedRun<?>, T> work) {
        return with(runs -> {
            var named = parameter.text().orElseGet(() -> otherwise.find(kinds, runs));
            return work.apply(runs, kinds.find(named, runs));
        });
    }

    /** The page of a run in Temporal's web UI, if that is known. */
    public Optional<URI> link(Runs runs, Runs.Started run) {
        return access.ui().map(ui -> RunLink.of(ui, runs.namespace(), run.workflowId(), run.runId()));
    }

    /** What a reader must know of the cost in reports, e.g. that nothing was billed. */
    public Optional<String> costNote() {
        return access.costNote();
    }
}
