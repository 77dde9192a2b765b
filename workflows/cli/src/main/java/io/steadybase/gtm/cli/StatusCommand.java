package io.steadybase.gtm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm status}. */
@Command(
        name = "status",
        description = "Show where a run stands: step, feed, cost, open gate.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm status drew-q3 --explain"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StatusCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run: drew-q3, or just q3.")
    private RunId id;

    @Option(names = "--explain", description = "Also show each account's score, component by component.")
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
                    command.commandLine(), "--explain must be used without --json: 'gtm report --json' has the scores");
        }
        return system.with(this::show);
    }

    private int show(DrewRuns runs) {
        var progress = runs.progress(id);
        json.print(progress.status(), new StatusView(progress, system.costNote())::print);
        if (explain) {
            var out = command.commandLine().getOut();
            new RankingView(runs.report(id).accounts()).print(out);
            out.flush();
        }
        return ExitCode.OK.code();
    }
}
