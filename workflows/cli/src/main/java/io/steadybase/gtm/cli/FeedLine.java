package io.steadybase.gtm.cli;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.StepStatus;

/** A line of the activity feed, as the product shows it: {@code Step 3: Lisa cross-referencing Salesforce data}. */
final class FeedLine {
    private FeedLine() {}

    /** When, then what: goes on below where the text began. */
    static void print(FeedEntry entry, Screen screen) {
        var time = screen.moments().timeOfDay(entry.timestamp());
        screen.line(screen.paint(Style.FAINT, "  " + time) + "  ", text(entry, screen));
    }

    private static String text(FeedEntry entry, Screen screen) {
        var action = TerminalText.line(entry.action());
        var agent = TerminalText.line(entry.agent());
        var who = action.startsWith(agent) ? "" : agent + ": ";
        var status = screen.paint(style(entry.status()), "[%s]".formatted(WireJson.label(entry.status())));
        return "Step %d: %s%s %s".formatted(entry.step(), who, action, status);
    }

    private static Style style(StepStatus status) {
        return switch (status) {
            case COMPLETED -> Style.GOOD;
            case IN_PROGRESS -> Style.WAITING;
            case FAILED, CANCELLED -> Style.BAD;
            case SKIPPED -> Style.FAINT;
        };
    }
}
