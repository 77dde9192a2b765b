package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.RunOutcomes;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts a run for each row of a file, a bounded number at a time, waits for what comes of them and writes it down. A row whose id
 * is in the result file is left alone, a run that exists is joined: so an import that was broken off goes on where it was.
 *
 * @param done the ids whose rows are in the result file
 * @param concurrency how many runs are under way at a time
 */
record BulkImport<I extends RunInput, R>(
        ImportTarget<I, R> target, ColumnMapping mapping, CsvRows rows, Set<String> done, int concurrency) {
    /** Then the row says how the run stands, and the import goes on. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    BulkImport {
        done = Set.copyOf(done);
    }

    /** Where the runs are, what is written and what is shown. */
    record Surroundings(Runs runs, RunOutcomes outcomes, ResultFile results, RowDisplay display) {}

    /** How many rows there are to read: a pass over the file that changes nothing. */
    ImportSummary count() {
        var counts = new ImportCounts();
        new Pass(counts).over(input -> {});
        return counts.summary();
    }

    /**
     * Runs the import.
     *
     * @throws RunException if the system cannot be reached or is not set up: what was started by then is in the result file
     */
    ImportSummary run(Surroundings system) {
        var counts = new ImportCounts();
        var places = new Semaphore(concurrency);
        var broken = new AtomicReference<@Nullable RuntimeException>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new Pass(counts).over(row -> {
                places.acquireUninterruptibly();
                if (broken.get() != null) {
                    places.release();
                    return;
                }
                threads.execute(() -> {
                    try {
                        work(row, system, counts);
                    } catch (RuntimeException failure) {
                        broken.compareAndSet(null, failure);
                    } finally {
                        places.release();
                    }
                });
            });
        }
        if (broken.get() != null) {
            throw broken.get();
        }
        return counts.summary();
    }

    /** A row that a run can be started for. */
    private record Ready<I>(long line, String id, I input) {}

    private void work(Ready<I> row, Surroundings system, ImportCounts counts) {
        try {
            var started = system.runs().start(target.kind(), row.id(), row.input());
            counts.started(started);
            var outcome = system.outcomes().await(target.kind(), started.workflowId(), PATIENCE);
            counts.ended(outcome);
            var between = target.values(outcome);
            system.results()
                    .add(Stream.of(Stream.of(row.id()), between.stream(), Stream.of(started.workflowId()))
                            .flatMap(values -> values)
                            .toList());
        } catch (RunException.Refused | RunException.BadInput | RunException.Stuck | RunException.Ended said) {
            counts.problem(new RowProblem(row.line(), String.valueOf(said.getMessage())));
        }
        system.display().step();
    }

    /** One reading of the file, row by row. */
    private final class Pass {
        private final ImportCounts counts;
        private final Map<String, Long> lines = new HashMap<>();

        Pass(ImportCounts counts) {
            this.counts = counts;
        }

        void over(Consumer<Ready<I>> ready) {
            rows.forEach(row -> take(mapping.map(row), ready), counts::problem);
        }

        private void take(MappedRow row, Consumer<Ready<I>> ready) {
            counts.row();
            var id = row.text(target.idField());
            var earlier = lines.putIfAbsent(id, row.line());
            if (id.isEmpty()) {
                problem(row, "%s must be there, got nothing".formatted(target.idField()));
            } else if (earlier != null) {
                problem(
                        row,
                        "%s must be in one row only, got %s in line %d too"
                                .formatted(target.idField(), TextLimits.clip(id, TextLimits.NAME), earlier));
            } else if (done.contains(id)) {
                counts.done();
            } else {
                start(row, id, ready);
            }
        }

        private void start(MappedRow row, String id, Consumer<Ready<I>> ready) {
            var input = target.input(row);
            var problems = input.problems();
            if (problems.isEmpty()
                    && target.kind().businessId(target.kind().idPrefix() + id).isPresent()) {
                ready.accept(new Ready<>(row.line(), id, input));
            } else {
                problem(
                        row,
                        problems.isEmpty()
                                ? "%s must be 1 to 100 letters, digits, '.', '_' or '-', got %s"
                                        .formatted(target.idField(), TextLimits.clip(id, TextLimits.NAME))
                                : String.join("; ", problems));
            }
        }

        private void problem(MappedRow row, String problem) {
            counts.problem(new RowProblem(row.line(), problem));
        }
    }
}
