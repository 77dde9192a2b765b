package io.steadybase.gtm.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gtm import crm}. */
@Command(
        name = "crm",
        description = {
            "Load accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv of a directory into the CRM,",
            "and contacts.csv, calls.csv, memory.csv and Marketing's abm_programs.csv if they are there.",
            "What is misspelt is repaired, what cannot be used is set aside and reported by row.",
            "Importing twice changes nothing; an import that was broken off can be run again.",
            "With --dry-run it looks into no system, so it cannot tell what is stored already."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} import crm path/to/csv-files"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCrmCommand implements Callable<Integer> {
    @ParentCommand
    private ImportCommand parent;

    @Parameters(paramLabel = "DIR", description = "The directory with the CSV files.")
    private Path source;

    @Override
    public Integer call() {
        return parent.importCrm(source);
    }
}
