package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.FeedEntry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A line for each entry of the feed that is new or has changed: fit for a pipe and a log. */
public final class PlainDisplay implements RunDisplay {
    private final PrintWriter out;
    private final List<FeedEntry> shown = new ArrayList<>();

    /** Shows on this writer. */
    public PlainDisplay(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(RunProgress progress) {
        var feed = progress.status().feed();
        for (var index = 0; index < feed.size(); index++) {
            showIfNew(index, feed.get(index));
        }
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
