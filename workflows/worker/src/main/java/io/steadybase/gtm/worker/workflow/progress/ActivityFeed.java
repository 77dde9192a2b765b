package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;

/** The newest lines of what a run did. Bounded in lines and in bytes, whatever people write into their notes. */
final class ActivityFeed {
    /** With {@link #LONGEST_LINE} at most 300 KB in JSON: an answer to a query holds it all. */
    private static final int MOST_LINES = 200;

    private static final int LONGEST_LINE = 500;
    private final List<FeedEntry> lines = new ArrayList<>();
    private int leftOut;

    /** Adds a line and returns its number, for {@link #replace}. */
    int add(Step step, String agent, String action, StepStatus status) {
        lines.add(new FeedEntry(
                step.number(),
                TextLimits.clip(agent, TextLimits.NAME),
                TextLimits.clip(action, LONGEST_LINE),
                RunClock.now(),
                status));
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
            leftOut++;
        }
        return leftOut + lines.size() - 1;
    }

    /** Begins with these lines. */
    void restore(List<FeedEntry> earlier) {
        lines.addAll(earlier);
    }

    /** Puts what came of it in the place of a line; if the line is left out by now, at the end. */
    void replace(int number, Step step, String action, StepStatus status) {
        if (number < leftOut) {
            add(step, step.agent(), action, status);
        } else {
            var agent = lines.get(number - leftOut).agent();
            lines.set(
                    number - leftOut,
                    new FeedEntry(step.number(), agent, TextLimits.clip(action, LONGEST_LINE), RunClock.now(), status));
        }
    }

    /** Oldest first; says at its beginning how many lines are left out. */
    List<FeedEntry> lines() {
        var all = new ArrayList<>(lines);
        if (leftOut > 0) {
            var oldest = all.getFirst();
            all.addFirst(new FeedEntry(
                    oldest.step(),
                    oldest.agent(),
                    "%d earlier lines are left out".formatted(leftOut),
                    oldest.timestamp(),
                    StepStatus.SKIPPED));
        }
        return all;
    }
}
