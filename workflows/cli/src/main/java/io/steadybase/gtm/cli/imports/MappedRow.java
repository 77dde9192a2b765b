package io.steadybase.gtm.cli.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file by the fields of what it becomes: only those that are known.
 *
 * @param line of the file, from 1
 */
public record MappedRow(long line, Map<String, String> values) {
    /** A field's value, empty if it is not known. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** A field's value, null if it is not known. */
    public @Nullable String orNull(String field) {
        return values.get(field);
    }

    /** The values of all fields that begin so, by what follows, e.g. of {@code attributes.}. */
    public Map<String, String> below(String prefix) {
        var below = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                below.put(field.substring(prefix.length()), value);
            }
        });
        return below;
    }
}
