package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.joining;

import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Interprets the rows of one file and keeps the log of what was repaired and what was set aside. */
final class RowLog {
    private final CsvFile file;
    private final ImportProgress progress;
    private final Map<String, List<Long>> repaired = new LinkedHashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private int read;

    RowLog(CsvFile file, ImportProgress progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Every usable row, interpreted while the stream is read; it must be closed, and read once. Of rows with the same id the
     * first counts.
     *
     * @param id names what the row is about
     */
    <T> Stream<T> read(Function<CsvRow, T> interpret, Function<T, String> id) {
        var firsts = new HashMap<String, First>();
        var stage = progress.begin(file.name(), file.size());
        return file.rows().onClose(stage::close).flatMap(row -> {
            stage.step();
            return interpreted(row, interpret, id, firsts).stream();
        });
    }

    /** Of a file that is held: there must be room for all of it. */
    <T> List<T> readAll(Function<CsvRow, T> interpret, Function<T, String> id) {
        try (var rows = read(interpret, id)) {
            return rows.toList();
        }
    }

    private <T> Optional<T> interpreted(
            CsvRow row, Function<CsvRow, T> interpret, Function<T, String> id, Map<String, First> firsts) {
        read++;
        pending.clear();
        try {
            row.checkShape();
            var result = interpret.apply(row);
            var key = id.apply(result);
            var first = firsts.putIfAbsent(key, new First(row.line(), result.hashCode()));
            if (first != null) {
                throw first.duplicate(key, result.hashCode());
            }
            pending.forEach(what ->
                    repaired.computeIfAbsent(what, unseen -> new ArrayList<>()).add(row.line()));
            return Optional.of(result);
        } catch (UnusableRowException e) {
            setAside.add(new SetAside(row.line(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The first row of an id. Its hash stands for its values, which would be too many to keep. */
    private record First(long line, int hash) {
        UnusableRowException duplicate(String id, int otherHash) {
            return new UnusableRowException("duplicate of line " + line + " (" + id + ")"
                    + (hash == otherHash ? "" : " with other values: line " + line + " counts"));
        }
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

    /** What became of the rows that were read, if so many were written; 0 if nothing was to be. */
    FileReport report(int loaded, boolean dryRun) {
        return new FileReport(
                file.name(),
                read,
                loaded,
                dryRun ? 0 : read - loaded - setAside.size(),
                repaired.entrySet().stream()
                        .map(entry -> new Repair(entry.getKey(), entry.getValue()))
                        .toList(),
                setAside);
    }
}
