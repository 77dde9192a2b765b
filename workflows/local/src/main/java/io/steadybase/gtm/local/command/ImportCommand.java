package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gtm import}. */
@Command(
        name = "import",
        description = {
            "Load accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv of a directory into the CRM,",
            "and contacts.csv, calls.csv, memory.csv and Marketing's abm_programs.csv if they are there.",
            "What is misspelt is repaired, what cannot be used is reported by row. Importing twice changes nothing."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm import path/to/csv-files"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The directory with the CSV files.")
    private Path source;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        var directory = LocalAccess.defaultDirectory();
        var system = new LocalAccess(directory, System.getenv()).system();
        var report = new LocalImport(system, directory.path()).run(source);
        json.print(report, screen -> ImportView.print(report, screen.out()));
        return ExitCode.OK.code();
    }
}
