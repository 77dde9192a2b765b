package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.gate.GateItem;
import java.util.Optional;

/** Everything that a run has to show in full, with what a person should know of it before deciding. */
record ItemsView(RunProgress progress, Items items) {
    void print(Screen screen) {
        var workflowId = progress.run().workflowId();
        if (items.views().isEmpty()) {
            screen.line("run %s has nothing to read in full: see '%s'"
                    .formatted(workflowId, Program.command("show " + workflowId)));
            return;
        }
        var number = 1;
        for (var view : items.views().entrySet()) {
            view.getValue().print(screen, number++, items.views().size());
            item(view.getKey()).ifPresent(item -> {
                screen.line("content hash: ", TerminalText.line(item.contentHash()));
                GateView.printWarnings(item, screen);
            });
        }
        if (progress.gate() != null) {
            new GateView(workflowId, progress.gate()).printNotes(screen);
        }
    }

    private Optional<GateItem> item(String itemId) {
        return progress.gate() == null
                ? Optional.empty()
                : progress.gate().items().stream()
                        .filter(item -> item.itemId().equals(itemId))
                        .findFirst();
    }
}
