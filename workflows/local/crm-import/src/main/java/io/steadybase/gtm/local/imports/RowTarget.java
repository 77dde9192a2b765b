package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.local.imports.ProgramRows.Program;
import io.steadybase.gtm.memory.MemoryWrite;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the usable rows of an import go. Every method returns how many of them were written: the rest is there as it is. */
interface RowTarget {
    /** Whether nothing is written, and nobody knows what is stored. */
    boolean isDryRun();

    /**
     * Rows that become items of the CRM.
     *
     * @param written gets each row that is not there as it is, before it is written
     */
    <T> int items(Stream<T> rows, Function<T, CrmItem> item, Consumer<T> written);

    int memories(Stream<MemoryWrite> rows);

    int programs(List<Program> rows);

    /** Takes all rows and keeps none. */
    final class Nowhere implements RowTarget {
        @Override
        public boolean isDryRun() {
            return true;
        }

        @Override
        public <T> int items(Stream<T> rows, Function<T, CrmItem> item, Consumer<T> written) {
            rows.forEach(row -> {});
            return 0;
        }

        @Override
        public int memories(Stream<MemoryWrite> rows) {
            rows.forEach(row -> {});
            return 0;
        }

        @Override
        public int programs(List<Program> rows) {
            return 0;
        }
    }
}
