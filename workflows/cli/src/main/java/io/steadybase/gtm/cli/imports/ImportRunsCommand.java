package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.InterruptNotice;
import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.connection.RunOutcomes;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.run.RunInput;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code gtm import leads} and its like: one run per row. */
@Command(
        description = {
            "Start a run for each row of a CSV file, and write what comes of them into another.",
            "Rows whose id is in the result file already are left alone: an import that was broken off can be run again.",
            "A run that waits for a person gets its row too; the import goes on."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${COMMAND-FULL-NAME} FILE.csv --mapping MAPPING.json --out RESULT.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ImportRunsCommand<I extends RunInput, R> implements Callable<Integer> {
    private static final int MOST_AT_A_TIME = 500;

    private final ImportTarget<I, R> target;
    private final RunningSystem system;
    private final Terminal terminal;

    @ParentCommand
    private ImportOptions options;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8, with a header.")
    private Path file;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "Which column is what: a JSON file, see docs/importing.md.")
    private Path mapping;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The result file, CSV; it is added to.")
    private Path out;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "32",
            description = "How many runs are under way at a time, 1 to 500; default: ${DEFAULT-VALUE}.")
    private int concurrency;

    /** The command for these rows. */
    public ImportRunsCommand(ImportTarget<I, R> target, RunningSystem system, Terminal terminal) {
        this.target = target;
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (concurrency < 1 || concurrency > MOST_AT_A_TIME) {
            throw new ParameterException(
                    command.commandLine(),
                    "--concurrency must be 1 to %d, got %d".formatted(MOST_AT_A_TIME, concurrency));
        }
        var given = ColumnMapping.read(mapping);
        var rows = CsvRows.of(file);
        var problems = given.problems(target, rows.header());
        if (!problems.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "nothing was started: " + String.join(System.lineSeparator(), problems));
        }
        var bulk = new BulkImport<>(target, given, rows, ResultFile.ids(out, columns()), concurrency);
        var before = bulk.count();
        var summary = options.isDryRun() ? before : run(bulk, before);
        options.json().print(summary, screen -> print(summary, screen));
        return summary.exit().code();
    }

    private List<String> columns() {
        return Stream.of(Stream.of(target.idField()), target.columns().stream(), Stream.of("workflowId"))
                .flatMap(names -> names)
                .toList();
    }

    private ImportSummary run(BulkImport<I, R> bulk, ImportSummary before) {
        try (var connection = system.access().connect();
                var results = ResultFile.open(out, columns());
                var _ = new InterruptNotice(this::interrupted);
                var display = display(before.rows() - before.done() - unusable(before))) {
            var runs = new Runs(connection.client());
            return bulk.run(new BulkImport.Surroundings(runs, new RunOutcomes(connection.client()), results, display));
        }
    }

    /** Rows that can be read, and that no run can be started for. */
    private static long unusable(ImportSummary before) {
        return Math.min(before.problemCount(), before.rows() - before.done());
    }

    private RowDisplay display(long rows) {
        var err = command.commandLine().getErr();
        return terminal.input() == null
                ? RowDisplay.lines(err, target.name(), rows, InstantSource.system())
                : RowDisplay.bar(err, target.name(), rows);
    }

    private void interrupted() {
        var err = command.commandLine().getErr();
        err.printf(
                "%ninterrupted: what is done is in %s; go on with '%s'%n",
                out,
                Program.command("import %s %s --mapping %s --out %s".formatted(target.name(), file, mapping, out)));
        err.flush();
    }

    private void print(ImportSummary summary, Screen screen) {
        summary.problems()
                .forEach(row ->
                        screen.line("line %d: ".formatted(row.line()), "no run: " + TerminalText.line(row.problem())));
        if (summary.problemCount() > summary.problems().size()) {
            screen.line("and %,d rows more of which no run came"
                    .formatted(summary.problemCount() - summary.problems().size()));
        }
        screen.line(options.isDryRun() ? checked(summary) : done(summary));
        if (!options.isDryRun()) {
            screen.line("results: ", out.toString());
        }
    }

    private String checked(ImportSummary summary) {
        return "%,d rows can be read, %,d are in %s already; nothing was started"
                .formatted(summary.rows(), summary.done(), out);
    }

    private static String done(ImportSummary summary) {
        return "%,d rows: %,d runs started, %,d joined, %,d done before; %,d wait, %,d failed, %,d rows without a run"
                .formatted(
                        summary.rows(),
                        summary.started(),
                        summary.joined(),
                        summary.done(),
                        summary.waiting(),
                        summary.failed(),
                        summary.problemCount());
    }
}
