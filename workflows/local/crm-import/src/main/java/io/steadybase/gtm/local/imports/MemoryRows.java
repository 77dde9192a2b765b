package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryWrite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads {@code memory.csv}. */
final class MemoryRows {
    static final String FILE = "memory.csv";
    static final List<String> COLUMNS = List.of("scope", "owner", "key", "value");

    private final RowLog log;

    MemoryRows(RowLog log) {
        this.log = log;
    }

    Stream<MemoryWrite> read() {
        return log.read(MemoryRows::write, write -> write.owner() + " " + write.key());
    }

    private static MemoryWrite write(CsvRow row) {
        var pinned = row.optional("pinned").orElse("false");
        if (!pinned.equalsIgnoreCase("true") && !pinned.equalsIgnoreCase("false")) {
            throw CsvRow.expected("pinned", "true or false", pinned);
        }
        return checked(new MemoryWrite(
                new MemoryOwner(scope(row), row.required("owner")),
                row.requiredText("key"),
                row.requiredText("value"),
                Boolean.parseBoolean(pinned)));
    }

    private static MemoryWrite checked(MemoryWrite write) {
        MemorySeed.check(write);
        return write;
    }

    private static MemoryScope scope(CsvRow row) {
        var given = row.required("scope");
        return Arrays.stream(MemoryScope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() ->
                        CsvRow.expected("scope", "one of org, team, worker, session", given.toLowerCase(Locale.ROOT)));
    }
}
