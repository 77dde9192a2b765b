package io.steadybase.gtm.cli.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is what: docs/importing.md.
 *
 * @param unknown values that stand for nothing, besides an empty one; whatever their case
 * @param fields where the value of each field comes from
 */
record ColumnMapping(List<String> unknown, Map<String, FieldSource> fields) {
    private static final JsonMapper STRICT = WireJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    ColumnMapping {
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
    }

    /**
     * Reads a mapping.
     *
     * @throws CommandFailedException if it is no mapping
     */
    static ColumnMapping read(Path file) {
        try {
            var mapping = STRICT.readValue(Files.readString(file), ColumnMapping.class);
            if (mapping != null) {
                return mapping;
            }
            throw refused(file, List.of("got null"));
        } catch (JsonProcessingException e) {
            throw refused(file, List.of(e.getOriginalMessage()));
        } catch (IOException e) {
            throw refused(file, List.of("it cannot be read: " + e.getMessage()));
        }
    }

    private static CommandFailedException refused(Path file, List<String> problems) {
        return new CommandFailedException(
                ExitCode.USAGE,
                "nothing was started: mapping %s must be JSON such as {\"fields\": {\"FIELD\": \"COLUMN\"}}, got %s"
                        .formatted(file, String.join("; ", problems)));
    }

    /** What keeps it from being used: fields that are none, columns that are missing. Empty if nothing does. */
    List<String> problems(ImportTarget<?, ?> target, List<String> header) {
        var problems = new ArrayList<String>();
        if (!fields.containsKey(target.idField())) {
            problems.add("the mapping must say where %s comes from, got only %s"
                    .formatted(target.idField(), fields.keySet()));
        }
        fields.forEach((field, source) -> {
            if (target.fields().stream().noneMatch(known -> isMeant(known, field))) {
                problems.add("the mapping must name fields of %s, got %s".formatted(target.fields(), field));
            } else if (source == null) {
                problems.add("the mapping must say where %s comes from, got nothing".formatted(field));
            } else {
                source.problem(field, header).ifPresent(problems::add);
            }
        });
        return problems;
    }

    private static boolean isMeant(String known, String field) {
        return known.endsWith(".*")
                ? field.startsWith(known.substring(0, known.length() - 1)) && field.length() >= known.length()
                : known.equals(field);
    }

    /** A row by field; what is unknown is left out. */
    MappedRow map(CsvRow row) {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((field, source) ->
                known(source.value(row)).ifPresent(value -> values.put(field, source.translated(value))));
        return new MappedRow(row.line(), values);
    }

    private Optional<String> known(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && unknown.stream().noneMatch(text::equalsIgnoreCase));
    }
}
