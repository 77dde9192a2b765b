package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.memory.MemoryWrite;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Imports a directory. Adds and updates, and removes only what moved: an opportunity that got an account, a call that got
 * another time. Importing twice changes nothing.
 */
public final class CrmImport {
    private static final int PARALLEL_MEMORIES = 8;

    private final CrmWriter crm;
    private final MemorySeed memory;
    private final InstantSource clock;

    /** An import into these tables; the clock tells what day {@code days_ago} counts from. */
    public CrmImport(CrmWriter crm, MemorySeed memory, InstantSource clock) {
        this.crm = crm;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Imports a directory with {@code accounts.csv}, {@code products.csv}, {@code sales_teams.csv} and
     * {@code sales_pipeline.csv}, and with {@code contacts.csv}, {@code calls.csv} and {@code memory.csv} if they are there.
     * Nothing is written before all files were read and interpreted.
     *
     * @throws ImportRefusedException if a file is missing, empty or no CSV file, or there is no usable account
     */
    public ImportReport run(Path directory) {
        var source = SourceRows.interpret(SourceFiles.read(directory), clock.instant());
        var written = store(source.items());
        var planted = plant(source.memories());
        return source.report(written, planted);
    }

    /**
     * Reads and interprets a directory, and writes nothing.
     *
     * @throws ImportRefusedException as {@link #run} would
     */
    public static void check(Path directory, InstantSource clock) {
        SourceRows.interpret(SourceFiles.read(directory), clock.instant());
    }

    /** The identities of what was not in the table as it is. */
    private Set<String> store(List<CrmItem> items) {
        var stored = crm.stored().stream().collect(toMap(CrmItem::identity, Function.identity(), (one, other) -> one));
        var changed = items.stream()
                .filter(item -> !item.equals(stored.get(item.identity())))
                .toList();
        var moved = changed.stream()
                .filter(item -> stored.containsKey(item.identity()))
                .filter(item -> !isAt(item, Objects.requireNonNull(stored.get(item.identity()))))
                .map(item -> Objects.requireNonNull(stored.get(item.identity())))
                .toList();
        crm.write(changed, moved);
        return changed.stream().map(CrmItem::identity).collect(toSet());
    }

    private static boolean isAt(CrmItem item, CrmItem other) {
        return item.partition().equals(other.partition()) && item.sort().equals(other.sort());
    }

    private Set<MemoryWrite> plant(List<MemoryWrite> writes) {
        var now = clock.instant();
        return writes.stream()
                .gather(Gatherers.mapConcurrent(
                        PARALLEL_MEMORIES, write -> memory.plant(write, now) ? List.of(write) : List.<MemoryWrite>of()))
                .flatMap(List::stream)
                .collect(toSet());
    }
}
