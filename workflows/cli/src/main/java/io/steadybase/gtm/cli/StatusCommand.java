package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm status}. */
@Command(
        name = "status",
        description = "Show where a run stands: step, feed, cost, open gate.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} status drew-q3 --explain"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StatusCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @Option(names = "--explain", description = "Also show how the figures come about: for Drew each account's score.")
    private boolean explain;

    @Mixin
    private JsonOption json;

    StatusCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        if (explain && json.isOn()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--explain must be used without --json: '%s' has the scores"
                            .formatted(Program.command("report --json")));
        }
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> show(runs, named))
                .code();
    }

    private <R> ExitCode show(Runs runs, NamedRun<R> named) {
        var progress = runs.progress(named.workflowId());
        json.print(RunDocument.of(progress), new StatusView(progress, system.costNote())::print);
        if (explain) {
            var screen = Screen.of(command.commandLine());
            var report = runs.report(named.kind().kind(), named.workflowId()).report();
            if (report != null) {
                named.kind().printExplanation(report, screen);
            }
            screen.out().flush();
        }
        return ExitCode.of(progress.run());
    }
}
