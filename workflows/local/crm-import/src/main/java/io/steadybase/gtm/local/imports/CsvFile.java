package io.steadybase.gtm.local.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A CSV file in UTF-8. It is read anew each time, one row at a time, so that its size does not matter.
 *
 * @param size how many rows it has below its header; 0 before they were counted
 */
record CsvFile(Path path, long size) {
    private static final char COMMA = ',';

    static CsvFile at(Path path) {
        return new CsvFile(path, 0);
    }

    CsvFile withSize(long size) {
        return new CsvFile(path, size);
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** The names of the columns; none if the file is blank. */
    List<String> header() {
        return header(COMMA);
    }

    /** The names of the columns if this were what separates them. */
    List<String> header(char separator) {
        try (var reader = open(separator)) {
            return header(reader.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows below the header, with the lines that they begin on; the stream must be closed.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException on the way, where quotes do not fit
     */
    Stream<CsvRow> rows() {
        try {
            var reader = open(COMMA);
            var records = reader.iterator();
            var header = header(records);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                    .map(record -> new CsvRow(record.getStartingLineNumber(), header, record.getFields()))
                    .filter(row -> !row.isEmptyLine())
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRecord> open(char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(path);
    }

    /** An optional column in capital letters would else be left unread without a word. */
    private static List<String> header(Iterator<CsvRecord> records) {
        return records.hasNext()
                ? records.next().getFields().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
