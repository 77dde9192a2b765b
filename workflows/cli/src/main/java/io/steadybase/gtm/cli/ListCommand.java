package io.steadybase.gtm.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm list}. */
@Command(
        name = "list",
        description = "List the runs, newest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm list --state waiting --limit 5"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ListCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "any",
            description = "Only runs in this state: ${COMPLETION-CANDIDATES}; default: any.")
    private RunFilter state;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many; default: 20.")
    private int limit;

    @Mixin
    private JsonOption json;

    ListCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(
                    command.commandLine(), "--limit must be 1 to %d, got %d".formatted(MOST, limit));
        }
        var found = system.with(runs -> runs.list(state, limit));
        json.print(found, new RunListView(found)::print);
        return ExitCode.OK.code();
    }
}
