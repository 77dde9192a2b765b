package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.local.imports.ProgramRows.Program;
import io.steadybase.gtm.memory.MemoryWrite;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Imports a directory. Adds and updates, and removes only what moved: an opportunity that got an account, a call that got
 * another time. Importing twice changes nothing, and one that was broken off can be run again.
 */
public final class CrmImport {
    private static final int PARALLEL_MEMORIES = 8;

    private final CrmWriter crm;
    private final MemorySeed memory;
    private final ProgramsStore programs;
    private final InstantSource clock;

    /** An import into these tables; the clock tells what day {@code days_ago} counts from. */
    public CrmImport(CrmWriter crm, MemorySeed memory, ProgramsStore programs, InstantSource clock) {
        this.crm = crm;
        this.memory = memory;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * Imports a directory with {@code accounts.csv}, {@code products.csv}, {@code sales_teams.csv} and
     * {@code sales_pipeline.csv}, and with {@code contacts.csv}, {@code calls.csv}, {@code memory.csv} and
     * {@code abm_programs.csv} if they are there. Nothing is written before all files were found to be readable.
     *
     * @throws ImportRefusedException if a file is missing, empty or no CSV file, or there is no usable account
     */
    public ImportReport run(Path directory, ImportProgress progress) {
        var rows = new SourceRows(SourceFiles.find(directory, progress), progress);
        return rows.passTo(new Tables(crm.stored(progress), progress), clock.instant());
    }

    /**
     * Reads, repairs and reports a directory as {@link #run} would, and writes nothing.
     *
     * @throws ImportRefusedException as {@link #run} would
     */
    public static ImportReport check(Path directory, InstantSource clock, ImportProgress progress) {
        var rows = new SourceRows(SourceFiles.find(directory, progress), progress);
        return rows.passTo(new RowTarget.Nowhere(), clock.instant());
    }

    private final class Tables implements RowTarget {
        private final StoredItems stored;
        private final ImportProgress progress;

        private Tables(StoredItems stored, ImportProgress progress) {
            this.stored = stored;
            this.progress = progress;
        }

        @Override
        public boolean isDryRun() {
            return false;
        }

        @Override
        public <T> int items(Stream<T> rows, Function<T, CrmItem> item, Consumer<T> changed) {
            var count = new AtomicInteger();
            var changes = rows.flatMap(row -> {
                var change = stored.change(item.apply(row));
                change.ifPresent(any -> changed.accept(row));
                return change.stream();
            });
            crm.write(changes, written -> {
                count.addAndGet(written);
                progress.wrote(written);
            });
            return count.get();
        }

        @Override
        public int memories(Stream<MemoryWrite> rows) {
            var now = clock.instant();
            return (int) rows.gather(Gatherers.mapConcurrent(PARALLEL_MEMORIES, row -> memory.plant(row, now)))
                    .filter(planted -> planted)
                    .peek(planted -> progress.wrote(1))
                    .count();
        }

        @Override
        public int programs(List<Program> rows) {
            var loaded = programs.replace(ProgramRows.csv(rows)) ? rows.size() : 0;
            progress.wrote(loaded);
            return loaded;
        }
    }
}
