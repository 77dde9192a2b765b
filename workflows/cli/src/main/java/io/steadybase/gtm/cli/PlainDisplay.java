package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.run.FeedEntry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line for each entry of the feed that is new or has changed: fit for a pipe and a log. */
public final class PlainDisplay implements RunDisplay {
    private final PrintWriter out;
    private final List<FeedEntry> shown = new ArrayList<>();
    private final Set<String> retries = new HashSet<>();

    /** Shows on this writer. */
    public PlainDisplay(PrintWriter out) {
        this.out = out;
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
                .forEach(work -> out.println(StatusView.line(work)));
        out.flush();
    }

    private void showIfNew(int index, FeedEntry entry) {
        if (index == shown.size()) {
            shown.add(entry);
            out.println(FeedLine.of(entry));
        } else if (!shown.get(index).equals(entry)) {
            shown.set(index, entry);
            out.println(FeedLine.of(entry));
        }
    }
}
