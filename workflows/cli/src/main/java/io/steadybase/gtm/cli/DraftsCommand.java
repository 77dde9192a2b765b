package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.Draft;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gtm drafts}. */
@Command(
        name = "drafts",
        description = "Show the drafts that a run has, in full, each with the source of every claim.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm drafts drew-q3"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DraftsCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run: drew-q3, or just q3.")
    private RunId id;

    @Mixin
    private JsonOption json;

    DraftsCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        var drafts = system.with(runs -> runs.drafts(id));
        json.print(drafts, out -> print(out, drafts));
        return ExitCode.OK.code();
    }

    private void print(PrintWriter out, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            out.println("run %s has no drafts: see 'gtm status %s'".formatted(id, id));
        }
        for (var index = 0; index < drafts.size(); index++) {
            new DraftView(drafts.get(index)).print(out, index + 1, drafts.size());
        }
    }
}
