package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.InterruptNotice;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.cli.imports.ImportOptions;
import io.steadybase.gtm.local.imports.CrmImport;
import io.steadybase.gtm.local.imports.ImportReport;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code gtm import}, which means {@code gtm import crm} where it is followed by a directory. */
@Command(
        name = "import",
        description =
                "Load files into the running system. '${ROOT-COMMAND-NAME} import DIR' is short for '${ROOT-COMMAND-NAME} import crm DIR'.",
        mixinStandardHelpOptions = true,
        subcommands = ImportCrmCommand.class,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} import crm path/to/csv-files --dry-run"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Callable<Integer>, ImportOptions {
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The directory with the CSV files of a CRM.")
    private @Nullable Path source;

    @Option(
            names = "--dry-run",
            scope = ScopeType.INHERIT,
            description = "Read and report all of it, and change nothing. Needs no running system.")
    private boolean dryRun;

    @Mixin
    private JsonOption json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (source == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "what to import must be named, as in '%s', got nothing"
                            .formatted(Program.command("import crm DIR")));
        }
        return importCrm(source);
    }

    @Override
    public boolean isDryRun() {
        return dryRun;
    }

    @Override
    public JsonOption json() {
        return json;
    }

    int importCrm(Path directory) {
        var report = dryRun ? check(directory) : load(directory);
        json.print(report, screen -> ImportView.print(report, screen.out()));
        return ExitCode.OK.code();
    }

    private ImportReport check(Path directory) {
        return CrmImport.check(directory, InstantSource.system(), display());
    }

    private ImportReport load(Path directory) {
        var home = LocalAccess.defaultDirectory();
        var system = new LocalAccess(home, System.getenv()).system();
        var display = display();
        try (var _ = new InterruptNotice(display::interrupted)) {
            return new LocalImport(system, home.path()).run(directory, display);
        }
    }

    private ImportDisplay display() {
        var err = command.commandLine().getErr();
        return terminal.input() == null ? ImportDisplay.lines(err, InstantSource.system()) : ImportDisplay.bar(err);
    }
}
