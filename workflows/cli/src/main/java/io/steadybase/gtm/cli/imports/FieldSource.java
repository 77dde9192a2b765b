package io.steadybase.gtm.cli.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from: one of the first three is there.
 *
 * @param column the column of this name; in JSON a text by itself is one
 * @param constant the same for every row
 * @param rowNumber this text and the row's line in the file: for files whose rows have no id
 * @param values what stands in the file, and what is meant by it; everything else stays as it is
 */
record FieldSource(
        @Nullable String column,
        @Nullable String constant,
        @Nullable String rowNumber,
        @Nullable Map<String, String> values) {
    @JsonCreator
    FieldSource {}

    @JsonCreator
    static FieldSource ofColumn(String column) {
        return new FieldSource(column, null, null, null);
    }

    /** What keeps it from being used, if anything does. */
    Optional<String> problem(String field, List<String> header) {
        if (Stream.of(column, constant, rowNumber).filter(Objects::nonNull).count() != 1) {
            return Optional.of("the mapping of %s must be a column, a constant or a rowNumber, got none or several"
                    .formatted(field));
        }
        return column == null || header.contains(column)
                ? Optional.empty()
                : Optional.of(
                        "the mapping of %s names the column %s, the file has %s".formatted(field, column, header));
    }

    @Nullable
    String value(CsvRow row) {
        if (constant != null) {
            return constant;
        }
        return column == null ? rowNumber + Long.toString(row.line()) : row.value(column);
    }

    String translated(String value) {
        return values == null ? value : values.getOrDefault(value, value);
    }
}
