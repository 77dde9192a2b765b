package io.steadybase.gtm.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file in UTF-8, read one at a time. What cannot be read costs its own line only: a quote that is never closed
 * would else swallow the rest of the file.
 */
final class CsvRows {
    private static final char NOT_UTF_8 = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final List<String> header;

    private CsvRows(Path file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /**
     * The rows of a file.
     *
     * @throws CommandFailedException if it has no header that can be read
     */
    static CsvRows of(Path file) {
        try (var lines = open(file, 0);
                var reader = csv(lines)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw refused(file, "an empty file");
            }
            var header = records.next().getFields().stream()
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            if (new HashSet<>(header).size() != header.size()) {
                throw refused(file, "columns that are there twice: " + header);
            }
            return new CsvRows(file, header);
        } catch (CsvParseException e) {
            throw refused(file, "a header that cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw refused(file, "one that cannot be read: " + e);
        }
    }

    private static CommandFailedException refused(Path file, String got) {
        return new CommandFailedException(
                ExitCode.USAGE,
                "nothing was started: %s must be a CSV file with a header, got %s".formatted(file, got));
    }

    List<String> header() {
        return header;
    }

    /** Reads them all, in their order. */
    void forEach(Consumer<CsvRow> row, Consumer<RowProblem> unreadable) {
        // The header has been read, so it can be skipped: with line breaks in its names it has several lines.
        var line = 2 + breaks(header);
        while (line > 0) {
            line = readFrom(line, row, unreadable);
        }
    }

    /** Reads from a line on, and returns the line to go on with after one that cannot be read; 0 at the end. */
    private long readFrom(long first, Consumer<CsvRow> row, Consumer<RowProblem> unreadable) {
        var next = first;
        try (var lines = open(file, first - 1);
                var reader = csv(lines)) {
            for (var record : reader) {
                var line = first - 1 + record.getStartingLineNumber();
                var problem = problem(record);
                if (problem != null) {
                    unreadable.accept(new RowProblem(line, problem));
                    return line + 1;
                }
                next = line + 1 + breaks(record.getFields());
                row.accept(new CsvRow(line, header, record.getFields()));
            }
            return 0;
        } catch (CsvParseException e) {
            return broken(next, e, unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long broken(long line, CsvParseException e, Consumer<RowProblem> unreadable) throws UncheckedIOException {
        if (!lineAt(line).orElse("").isBlank()) {
            unreadable.accept(new RowProblem(line, "the row cannot be read as CSV: " + e.getMessage()));
        }
        return line + 1;
    }

    private Optional<String> lineAt(long line) {
        try (var lines = open(file, line - 1)) {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String problem(CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            return "a row must have %d values as the header has, got %d"
                    .formatted(header.size(), record.getFieldCount());
        }
        return record.getFields().stream().anyMatch(value -> value.indexOf(NOT_UTF_8) >= 0)
                ? "a row must be text in UTF-8, got other bytes"
                : null;
    }

    /** How many line breaks there are in values. */
    private static long breaks(List<String> values) {
        return values.stream()
                .mapToLong(value -> value.split("\r\n|\r|\n", -1).length - 1L)
                .sum();
    }

    private static BufferedReader open(Path file, long skipped) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        for (var line = 0L; line < skipped && lines.readLine() != null; line++) {
            // Read to be skipped.
        }
        return lines;
    }

    private static CsvReader<CsvRecord> csv(BufferedReader lines) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(lines);
    }
}
