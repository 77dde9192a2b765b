package io.steadybase.gtm.local.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the files of one directory and gathers what is wrong with them, so that all of it is reported together. */
final class CsvDirectory {
    private static final List<Character> OTHER_SEPARATORS = List.of(';', '\t', '|');

    private final Path directory;
    private final ImportProgress progress;
    private final List<String> problems = new ArrayList<>();

    CsvDirectory(Path directory, ImportProgress progress) {
        this.directory = directory;
        this.progress = progress;
        if (!Files.isDirectory(directory)) {
            throw new ImportRefusedException(List.of(directory + " is not a directory"));
        }
    }

    CsvFile required(String name, List<String> columns) {
        var file = CsvFile.at(directory.resolve(name));
        if (Files.exists(file.path())) {
            return checked(file, columns);
        }
        problems.add("%s is missing in %s: %s".formatted(name, directory, expected(columns)));
        return file;
    }

    Optional<CsvFile> optional(String name, List<String> columns) {
        return Files.exists(directory.resolve(name)) ? Optional.of(required(name, columns)) : Optional.empty();
    }

    /** Ends the reading: throws if any file was unusable. */
    void check() {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems);
        }
    }

    private CsvFile checked(CsvFile file, List<String> columns) {
        try {
            var problem = problemOfText(file).or(() -> problemOfHeader(file, columns));
            if (problem.isEmpty()) {
                return file.withSize(count(file));
            }
            problems.add(problem.get());
        } catch (UncheckedIOException e) {
            problems.add("%s cannot be read: %s".formatted(file.name(), e.getMessage()));
        }
        return file;
    }

    private static Optional<String> problemOfText(CsvFile file) {
        try {
            return TextCheck.problem(file.path())
                    .map(problem -> "%s is not text in UTF-8: %s".formatted(file.name(), problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> problemOfHeader(CsvFile file, List<String> columns) {
        try {
            var header = file.header();
            return header.isEmpty() || header.equals(List.of(""))
                    ? Optional.of("%s is empty: %s".formatted(file.name(), expected(columns)))
                    : problemOfHeader(file, header, columns);
        } catch (CsvParseException e) {
            return Optional.of(
                    "%s: the header is unusable (%s): %s".formatted(file.name(), e.getMessage(), expected(columns)));
        }
    }

    private static Optional<String> problemOfHeader(CsvFile file, List<String> header, List<String> columns) {
        var twice = twice(header);
        if (!twice.isEmpty()) {
            return Optional.of("%s line 1: the header is unusable (columns %s are there twice): %s"
                    .formatted(file.name(), twice, expected(columns)));
        }
        var missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(separator(file, header)
                .map(separator -> "%s line 1: values must be separated by ',', got %s: save it with commas"
                        .formatted(file.name(), separator))
                .orElseGet(() -> "%s line 1: columns %s are missing: %s, got %s"
                        .formatted(file.name(), missing, expected(columns), header)));
    }

    /** What the header's names are separated by, if it is not commas. */
    private static Optional<String> separator(CsvFile file, List<String> header) {
        return OTHER_SEPARATORS.stream()
                .filter(separator -> file.header(separator).size() > header.size())
                .map(separator -> separator == '\t' ? "tabs" : "'" + separator + "'")
                .findFirst();
    }

    private static List<String> twice(List<String> header) {
        var seen = new HashSet<String>();
        return header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .toList();
    }

    /** Reads the file to its end, to see that it can be. */
    private long count(CsvFile file) {
        var size = 0L;
        var line = 1L;
        try (var rows = file.rows();
                var stage = progress.begin("checking " + file.name(), ImportProgress.UNKNOWN)) {
            for (var row = rows.iterator(); row.hasNext(); size++) {
                line = row.next().line();
                stage.step();
            }
        } catch (CsvParseException e) {
            problems.add("%s cannot be read as CSV after line %d: %s".formatted(file.name(), line, e.getMessage()));
        }
        return size;
    }

    private static String expected(List<String> columns) {
        return "a CSV file with the columns " + columns + " was expected";
    }
}
