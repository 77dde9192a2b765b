package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.run.FeedEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line for each entry of the feed that is new or has changed: fit for a pipe and a log. */
public final class PlainDisplay implements RunDisplay {
    private final Screen screen;
    private final List<FeedEntry> shown = new ArrayList<>();
    private final Set<String> retries = new HashSet<>();

    /** Shows on this screen. */
    public PlainDisplay(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(RunProgress progress) {
        var feed = progress.status() == null
                ? List.<FeedEntry>of()
                : progress.status().feed();
        for (var index = 0; index < feed.size(); index++) {
            showIfNew(index, feed.get(index));
        }
        // Once, not at every attempt: causes carry request ids, and a log should not grow while a run waits.
        progress.pending().stream()
                .filter(work -> retries.add(work.what()))
                .forEach(work -> StatusView.printRetry(work, screen));
        screen.out().flush();
    }

    @Override
    public void end(RunProgress progress) {
        var gate = progress.gate();
        if (gate != null) {
            new GateView(progress.run().workflowId(), gate).print(screen);
        } else {
            RunHeadline.print(progress.run(), progress.reason(), screen);
        }
        screen.out().flush();
    }

    private void showIfNew(int index, FeedEntry entry) {
        if (index == shown.size()) {
            shown.add(entry);
            FeedLine.print(entry, screen);
        } else if (!shown.get(index).equals(entry)) {
            shown.set(index, entry);
            FeedLine.print(entry, screen);
        }
    }
}
