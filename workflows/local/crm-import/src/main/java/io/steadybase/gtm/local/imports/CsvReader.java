package io.steadybase.gtm.local.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads the files of one directory and gathers what is wrong with them, so that all of it is reported together. */
final class CsvReader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final Path directory;
    private final List<String> problems = new ArrayList<>();

    CsvReader(Path directory) {
        this.directory = directory;
        if (!Files.isDirectory(directory)) {
            throw new ImportRefusedException(List.of(directory + " is not a directory"));
        }
    }

    CsvFile required(String name, List<String> columns) {
        if (Files.exists(directory.resolve(name))) {
            return read(name, columns);
        }
        problems.add(
                name + " is missing in " + directory + ": a CSV file with the columns " + columns + " was expected");
        return CsvFile.absent(name);
    }

    Optional<CsvFile> optional(String name, List<String> columns) {
        return Files.exists(directory.resolve(name)) ? Optional.of(read(name, columns)) : Optional.empty();
    }

    /** Ends the reading: throws if any file was unusable. */
    void check() {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems);
        }
    }

    private CsvFile read(String name, List<String> columns) {
        try {
            return parse(name, text(directory.resolve(name)), columns);
        } catch (CharacterCodingException e) {
            problems.add(name + " is not text in UTF-8: " + columnsExpected(columns));
        } catch (IOException | UncheckedIOException e) {
            problems.add(name + " cannot be read as CSV: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            problems.add(
                    name + " line 1: the header is unusable (" + e.getMessage() + "): " + columnsExpected(columns));
        }
        return CsvFile.absent(name);
    }

    /** Strict: bytes that are not UTF-8 are an error, not question marks. */
    private static String text(Path file) throws IOException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private CsvFile parse(String name, String text, List<String> columns) throws IOException {
        if (text.isBlank()) {
            problems.add(name + " is empty: " + columnsExpected(columns));
            return CsvFile.absent(name);
        }
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(name + " line 1: columns " + missing + " are missing: " + columnsExpected(columns)
                        + ", got " + parser.getHeaderNames());
                return CsvFile.absent(name);
            }
            return new CsvFile(name, rows(name, parser));
        }
    }

    private List<CsvRow> rows(String name, CSVParser parser) {
        var rows = new ArrayList<CsvRow>();
        var records = parser.iterator();
        var line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            var values = records.next();
            if (!values.isConsistent()) {
                problems.add(ragged(name, line, values, parser));
                return List.of();
            }
            rows.add(new CsvRow(line, values.toMap()));
            line = parser.getCurrentLineNumber() + 1;
        }
        return rows;
    }

    private static String ragged(String name, long line, CSVRecord values, CSVParser parser) {
        return name + " line " + line + ": a row must have "
                + parser.getHeaderNames().size() + " values as the header has, got " + values.size();
    }

    private static String columnsExpected(List<String> columns) {
        return "a CSV file with the columns " + columns + " was expected";
    }
}
