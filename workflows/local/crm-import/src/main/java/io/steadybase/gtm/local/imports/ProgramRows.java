package io.steadybase.gtm.local.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.steadybase.gtm.crm.AccountId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads Marketing's {@code abm_programs.csv}, by the rules that Marketing's worker reads it by. */
final class ProgramRows {
    static final String FILE = SampleData.ABM_PROGRAMS;
    static final List<String> COLUMNS = List.of("account", "campaign", "status");

    private static final Spelling STATUSES =
            Spelling.tolerant("status", List.of("active", "planned", "paused", "ended"));

    private final RowLog log;

    ProgramRows(RowLog log) {
        this.log = log;
    }

    /** One account's part in one campaign. */
    record Program(String account, String campaign, String status) {
        private String id() {
            return String.join(" ", AccountId.of(account), campaign, status);
        }
    }

    List<Program> read() {
        return log.readAll(this::program, Program::id);
    }

    private Program program(CsvRow row) {
        try {
            return new Program(row.required("account"), row.required("campaign"), STATUSES.required(row, log));
        } catch (UnusableRowException e) {
            throw new UnusableRowException(e.getMessage() + ": Marketing's check will not know this program");
        }
    }

    /** The file that Marketing's worker gets: of the usable rows. */
    static String csv(List<Program> programs) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            programs.forEach(program -> csv.writeRecord(program.account(), program.campaign(), program.status()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
