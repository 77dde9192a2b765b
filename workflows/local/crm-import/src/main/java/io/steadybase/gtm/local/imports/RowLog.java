package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.joining;

import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Interprets the rows of one file and keeps the log of what was repaired and what was set aside. */
final class RowLog {
    private final CsvFile file;
    private final Map<String, List<Long>> repaired = new LinkedHashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();

    RowLog(CsvFile file) {
        this.file = file;
    }

    /**
     * Every usable row, read. Of rows with the same id the first counts.
     *
     * @param id names what the row is about
     */
    <T> List<T> read(Function<CsvRow, T> read, Function<T, String> id) {
        var results = new LinkedHashMap<String, T>();
        var lines = new LinkedHashMap<String, Long>();
        for (var row : file.rows()) {
            pending.clear();
            try {
                var result = read.apply(row);
                var first = lines.putIfAbsent(id.apply(result), row.line());
                if (first != null) {
                    throw duplicate(id.apply(result), first, result.equals(results.get(id.apply(result))));
                }
                results.put(id.apply(result), result);
                pending.forEach(what ->
                        repaired.computeIfAbsent(what, key -> new ArrayList<>()).add(row.line()));
            } catch (UnusableRowException e) {
                setAside.add(new SetAside(row.line(), String.valueOf(e.getMessage())));
            }
        }
        return List.copyOf(results.values());
    }

    private static UnusableRowException duplicate(String id, long first, boolean same) {
        return new UnusableRowException("duplicate of line " + first + " (" + id + ")"
                + (same ? "" : " with other values: line " + first + " counts"));
    }

    /** Notes a repair of the row that is being read; forgotten if the row turns out to be unusable. */
    void repair(String what) {
        pending.add(what);
    }

    /** The first reasons for which rows were set aside, for an error that ends the import. */
    String reasons() {
        return setAside.isEmpty()
                ? "it has a header and no rows"
                : setAside.stream()
                        .limit(3)
                        .map(row -> "line " + row.line() + ": " + row.reason())
                        .collect(joining("; "));
    }

    FileReport report(int loaded) {
        var read = file.rows().size();
        return new FileReport(
                file.name(),
                read,
                loaded,
                read - loaded - setAside.size(),
                repaired.entrySet().stream()
                        .map(entry -> new Repair(entry.getKey(), entry.getValue()))
                        .toList(),
                setAside);
    }
}
