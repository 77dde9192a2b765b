package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm drafts}. */
@Command(
        name = "drafts",
        description =
                "Show what a run wants to send, in full: each draft with the source of every claim and every edit.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} drafts q3"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DraftsCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private RunParameter run;

    @Mixin
    private JsonOption json;

    DraftsCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return system.with(run, TheOnlyRun.OPEN, this::show);
    }

    private int show(Runs runs, NamedRun<?> named) {
        var items = named.kind().items(runs, named.workflowId());
        json.print(items.data(), screen -> new ItemsView(runs.progress(named.workflowId()), items).print(screen));
        return ExitCode.OK.code();
    }
}
