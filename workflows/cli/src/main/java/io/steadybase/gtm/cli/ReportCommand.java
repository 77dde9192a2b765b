package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm report}. */
@Command(
        name = "report",
        description = "Show what a run did, and what it cost; while it goes on, as far as it is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} report drew-q3 --explain"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReportCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private RunParameter run;

    @Option(names = "--explain", description = "Also show each account's score; --json always has it.")
    private boolean explain;

    @Mixin
    private JsonOption json;

    ReportCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> show(runs, named))
                .code();
    }

    private <R> ExitCode show(Runs runs, NamedRun<R> named) {
        var outcome = runs.report(named.kind().kind(), named.workflowId());
        json.print(RunDocument.of(outcome), screen -> print(screen, named.kind(), outcome));
        return ExitCode.of(named.kind(), outcome);
    }

    private <R> void print(Screen screen, KindCommands<?, R> kind, RunReport<R> outcome) {
        RunHeadline.print(outcome.run(), outcome.reason(), screen);
        if (outcome.report() == null) {
            screen.line("it was ended from outside, and cannot be asked for its report any more");
            return;
        }
        kind.printReport(outcome.report(), system.costNote(), screen);
        if (explain) {
            kind.printExplanation(outcome.report(), screen);
        }
    }
}
