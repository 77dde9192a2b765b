package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.local.imports.ProgramRows.Program;
import io.steadybase.gtm.memory.MemoryWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps all rows; those that pass the filter count as written, the others as there already. */
final class CollectingTarget implements RowTarget {
    final List<CrmItem> items = new ArrayList<>();
    final List<MemoryWrite> memories = new ArrayList<>();
    final List<Program> programs = new ArrayList<>();
    boolean replacedPrograms;
    private final Predicate<CrmItem> isNew;

    CollectingTarget(Predicate<CrmItem> isNew) {
        this.isNew = isNew;
    }

    @Override
    public boolean isDryRun() {
        return false;
    }

    @Override
    public <T> int items(Stream<T> rows, Function<T, CrmItem> item, Consumer<T> written) {
        var count = new int[1];
        rows.forEach(row -> {
            items.add(item.apply(row));
            if (isNew.test(items.getLast())) {
                written.accept(row);
                count[0]++;
            }
        });
        return count[0];
    }

    @Override
    public int memories(Stream<MemoryWrite> rows) {
        rows.forEach(memories::add);
        return 0;
    }

    @Override
    public int programs(List<Program> rows) {
        replacedPrograms = true;
        programs.addAll(rows);
        return rows.size();
    }
}
