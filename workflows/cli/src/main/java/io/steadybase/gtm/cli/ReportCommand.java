package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.DrewReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm report}. */
@Command(
        name = "report",
        description = "Show what became of each account, and what it cost; while a run goes on, as far as it is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm report drew-q3 --explain"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReportCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run: drew-q3, or just q3.")
    private RunId id;

    @Option(names = "--explain", description = "Also show each account's score; --json always has it.")
    private boolean explain;

    @Mixin
    private JsonOption json;

    ReportCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return system.with(this::show).code();
    }

    private ExitCode show(DrewRuns runs) {
        var outcome = runs.outcome(id);
        json.print(outcome.report(), out -> print(out, outcome.report()));
        if (outcome.fault() != null) {
            var err = command.commandLine().getErr();
            err.println("%s broke off: %s".formatted(id, TerminalText.line(outcome.fault())));
            err.flush();
        }
        return outcome.exitCode();
    }

    private void print(PrintWriter out, DrewReport report) {
        new ReportView(report, system.costNote()).print(out);
        if (explain) {
            new RankingView(report.accounts()).print(out);
        }
    }
}
