package io.steadybase.gtm.local.imports;

import java.nio.file.Path;
import java.util.Optional;

/** The files of a directory, found to be CSV with the right columns; nothing is interpreted yet. */
record SourceFiles(
        CsvFile accounts,
        CsvFile products,
        CsvFile agents,
        CsvFile pipeline,
        Optional<CsvFile> contacts,
        Optional<CsvFile> calls,
        Optional<CsvFile> memory,
        Optional<CsvFile> programs) {
    /**
     * Checks all of them before any is used.
     *
     * @throws ImportRefusedException if any is missing or no CSV file, naming all that are wrong
     */
    static SourceFiles find(Path directory, ImportProgress progress) {
        var found = new CsvDirectory(directory, progress);
        var files = new SourceFiles(
                found.required(AccountRows.FILE, AccountRows.COLUMNS),
                found.required(ProductRows.FILE, ProductRows.COLUMNS),
                found.required(AgentRows.FILE, AgentRows.COLUMNS),
                found.required(OpportunityRows.FILE, OpportunityRows.COLUMNS),
                found.optional(ContactRows.FILE, ContactRows.COLUMNS),
                found.optional(CallRows.FILE, CallRows.COLUMNS),
                found.optional(MemoryRows.FILE, MemoryRows.COLUMNS),
                found.optional(ProgramRows.FILE, ProgramRows.COLUMNS));
        found.check();
        return files;
    }
}
