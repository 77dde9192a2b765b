package io.steadybase.gtm.marketing;

import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.marketing.AbmPrograms.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The CSV file behind {@link AbmPrograms}. */
record ProgramsFile(Path path) {
    private static final List<String> COLUMNS = List.of("account", "campaign", "status");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    List<Program> read() {
        return content().map(this::parse).orElse(List.of());
    }

    /** What is in it; nothing if there is no file. */
    Optional<byte[]> content() {
        try {
            return Files.notExists(path) ? Optional.empty() : Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    List<Program> parse(byte[] content) {
        // A decoder of our own: the usual one replaces what is no text.
        try (var reader =
                        new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder());
                var parser = FORMAT.parse(reader)) {
            requireColumns(parser);
            return parser.stream().map(row -> program(parser, row)).toList();
        } catch (CSVException | IllegalArgumentException | UncheckedIOException malformed) {
            throw new InvalidProgramsException(
                    "%s must be a CSV file: %s".formatted(path, malformed.getMessage()), malformed);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InvalidProgramsException unreadable(IOException cause) {
        return new InvalidProgramsException("%s cannot be read: %s".formatted(path, cause), cause);
    }

    private void requireColumns(CSVParser parser) {
        if (!parser.getHeaderNames().containsAll(COLUMNS)) {
            throw new InvalidProgramsException(
                    "%s must have the columns %s, got %s".formatted(path, COLUMNS, parser.getHeaderNames()), null);
        }
    }

    private Program program(CSVParser parser, CSVRecord row) {
        var line = parser.getCurrentLineNumber();
        if (!row.isConsistent()) {
            throw invalid(line, "as many values as columns", String.valueOf(row.size()));
        }
        return new Program(
                AccountId.of(required(line, "an account", row.get("account"))),
                required(line, "a campaign", row.get("campaign")),
                status(line, row.get("status")));
    }

    private String required(long line, String expected, String text) {
        if (text.isEmpty()) {
            throw invalid(line, expected, "nothing");
        }
        return text;
    }

    private ProgramStatus status(long line, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "active" -> ProgramStatus.ACTIVE;
            case "planned", "paused", "ended" -> ProgramStatus.INACTIVE;
            default ->
                throw invalid(line, "status active, planned, paused or ended", text.isEmpty() ? "nothing" : text);
        };
    }

    private InvalidProgramsException invalid(long line, String expected, String got) {
        return new InvalidProgramsException(
                "%s line %d must have %s, got %s".formatted(path, line, expected, got), null);
    }
}
