package io.steadybase.gtm.cli;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.FeedEntry;

/** A line of the activity feed, as the product shows it: {@code Step 3: Lisa cross-referencing Salesforce data}. */
final class FeedLine {
    private FeedLine() {}

    static String of(FeedEntry entry) {
        var action = TerminalText.line(entry.action());
        var agent = TerminalText.line(entry.agent());
        var who = action.startsWith(agent) ? "" : agent + ": ";
        return "Step %d: %s%s [%s]".formatted(entry.step(), who, action, WireJson.label(entry.status()));
    }
}
