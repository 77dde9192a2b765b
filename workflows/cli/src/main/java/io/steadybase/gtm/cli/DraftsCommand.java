package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm drafts}. */
@Command(
        name = "drafts",
        description =
                "Show what a run wants to send, in full: each draft with the source of every claim and every edit.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm drafts drew-q3"})
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
        return system.with(run, (runs, named) -> show(runs, named));
    }

    private int show(Runs runs, NamedRun<?> named) {
        var items = named.kind().items(runs, named.workflowId());
        json.print(items.data(), out -> print(out, runs, named.workflowId(), items));
        return ExitCode.OK.code();
    }

    private static void print(PrintWriter out, Runs runs, String workflowId, Items items) {
        if (items.views().isEmpty()) {
            out.println("run %s has no drafts: see 'gtm status %s'".formatted(workflowId, workflowId));
            return;
        }
        var gate = Optional.ofNullable(runs.progress(workflowId).gate());
        var number = 1;
        for (var view : items.views().entrySet()) {
            view.getValue().print(out, number++, items.views().size());
            gate.flatMap(open -> item(open, view.getKey())).ifPresent(item -> GateView.printWarnings(item, out));
        }
        gate.ifPresent(open -> new GateView(workflowId, open).printNotes(out));
    }

    private static Optional<GateItem> item(OpenGate gate, String itemId) {
        return gate.items().stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst();
    }
}
