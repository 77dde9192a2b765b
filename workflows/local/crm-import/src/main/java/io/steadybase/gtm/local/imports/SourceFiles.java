package io.steadybase.gtm.local.imports;

import java.nio.file.Path;
import java.util.Optional;

/** The files of a directory, read; nothing is interpreted yet. */
record SourceFiles(
        CsvFile accounts,
        CsvFile products,
        CsvFile agents,
        CsvFile pipeline,
        Optional<CsvFile> contacts,
        Optional<CsvFile> calls,
        Optional<CsvFile> memory) {
    /**
     * Reads all of them before any is used.
     *
     * @throws ImportRefusedException if any is missing or no CSV file, naming all that are wrong
     */
    static SourceFiles read(Path directory) {
        var reader = new CsvReader(directory);
        var files = new SourceFiles(
                reader.required(AccountRows.FILE, AccountRows.COLUMNS),
                reader.required(ProductRows.FILE, ProductRows.COLUMNS),
                reader.required(AgentRows.FILE, AgentRows.COLUMNS),
                reader.required(OpportunityRows.FILE, OpportunityRows.COLUMNS),
                reader.optional(ContactRows.FILE, ContactRows.COLUMNS),
                reader.optional(CallRows.FILE, CallRows.COLUMNS),
                reader.optional(MemoryRows.FILE, MemoryRows.COLUMNS));
        // Marketing reads its programs itself; but what is no such file must not be given to it.
        var _ = reader.optional(SampleData.ABM_PROGRAMS, SampleData.ABM_COLUMNS);
        reader.check();
        return files;
    }
}
