package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunFilter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} list --state waiting --limit 5"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ListCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only runs of this type, as 'gtm start' has it.")
    private @Nullable String type;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "any",
            converter = StandingConverter.class,
            completionCandidates = StandingConverter.class,
            description = "Only runs in this state: ${COMPLETION-CANDIDATES}; default: any.")
    private StandingConverter.Wanted state;

    @Option(names = "--waiting-for", paramLabel = "GATE", description = "Only runs at this gate.")
    private @Nullable String waitingFor;

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
            throw bad("--limit must be 1 to %d, got %d".formatted(MOST, limit));
        }
        var filter = new RunFilter(types(), state.standing(), waitingFor);
        var found = system.with(runs -> runs.list(filter, limit));
        json.print(found, new RunListView(found, system.kinds())::print);
        return ExitCode.OK.code();
    }

    private List<String> types() {
        return type == null ? system.kinds().workflowTypes() : List.of(workflowType(type));
    }

    private String workflowType(String name) {
        return system.kinds()
                .named(name)
                .map(kind -> kind.kind().workflowType())
                .orElseThrow(() -> bad("--type must be one of %s, got %s"
                        .formatted(system.kinds().names(), name)));
    }

    private ParameterException bad(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
