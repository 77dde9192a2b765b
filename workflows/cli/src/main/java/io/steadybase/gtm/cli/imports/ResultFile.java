package io.steadybase.gtm.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.run.TextLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows, one line each: grows by whole lines, so that an import that was broken off can go on. A last line
 * without its end was torn, and is cut off. Thread-safe.
 */
final class ResultFile implements AutoCloseable {
    private final CsvWriter csv;

    private ResultFile(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /**
     * The ids whose rows are in the file; none if there is no file.
     *
     * @param columns what it must hold, the id first
     * @throws CommandFailedException if it holds something else
     */
    static Set<String> ids(Path file, List<String> columns) {
        var ids = new HashSet<String>();
        if (!Files.exists(file)) {
            return ids;
        }
        try (var reader = CsvReader.builder().ofCsvRecord(whole(file))) {
            for (var record : reader) {
                if (record.getStartingLineNumber() > 1) {
                    ids.add(record.getField(0));
                } else if (!record.getFields().equals(columns)) {
                    throw refused(file, columns, record.getFields().toString());
                }
            }
            return ids;
        } catch (CsvParseException e) {
            throw refused(file, columns, e.getMessage());
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static CommandFailedException refused(Path file, List<String> columns, @Nullable String got) {
        return new CommandFailedException(
                ExitCode.USAGE,
                "nothing was started: %s must be a result file with the columns %s, or not be there, got %s"
                        .formatted(file, columns, got));
    }

    private static CommandFailedException unusable(Path file, IOException e) {
        return new CommandFailedException(
                ExitCode.USAGE, "%s must be a file that can be read and written, got %s".formatted(file, e));
    }

    /** The lines that have their end. */
    private static String whole(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /**
     * Opens the file to go on with it: a torn last line is cut off, a new file gets its header.
     *
     * @throws CommandFailedException if it cannot be written
     */
    static ResultFile open(Path file, List<String> columns) {
        try {
            var size = Files.exists(file) ? whole(file).getBytes(StandardCharsets.UTF_8).length : 0;
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
            var results = new ResultFile(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
            if (size == 0) {
                results.add(columns);
            }
            return results;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Adds a line, which is in the file when this returns. */
    synchronized void add(List<String> values) {
        try {
            csv.writeRecord(values.stream().map(TextLimits::line).toList());
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
