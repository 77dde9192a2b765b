package io.steadybase.gtm.local.imports;

import java.util.List;

/** A CSV file with the columns that it must have. */
record CsvFile(String name, List<CsvRow> rows) {
    CsvFile {
        rows = List.copyOf(rows);
    }

    static CsvFile absent(String name) {
        return new CsvFile(name, List.of());
    }
}
