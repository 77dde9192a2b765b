package io.steadybase.gtm.cli.imports;

import java.util.List;

/**
 * A row of a file, with a value for each column.
 *
 * @param line on which it begins, from 1
 */
record CsvRow(long line, List<String> header, List<String> values) {
    String value(String column) {
        return values.get(header.indexOf(column));
    }
}
