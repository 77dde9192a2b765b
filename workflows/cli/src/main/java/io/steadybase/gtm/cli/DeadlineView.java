package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.Deadline;

/**
 * A deadline, counted down: {@code response SLA: 12 min left (14:16)}.
 *
 * @param over whether the run has ended: then nothing is counted any more
 */
public record DeadlineView(Deadline deadline, boolean over) {
    /** Prints the line. */
    public void print(Screen screen) {
        var breached = deadline.breachedBy(screen.moments().clock().instant());
        screen.line("  " + TerminalText.line(deadline.name()) + ": "
                + screen.paint(
                        breached ? Style.BAD : deadline.metAt() == null ? Style.WAITING : Style.GOOD,
                        words(screen.moments(), breached)));
    }

    private String words(Moments moments, boolean breached) {
        var due = deadline.dueAt();
        var met = deadline.metAt();
        if (met != null) {
            return breached
                    ? "met %s, %s late".formatted(moments.clock(met), moments.between(due, met))
                    : "met " + moments.clock(met);
        }
        if (over) {
            return "not met, was due " + moments.clock(due);
        }
        return breached
                ? "breached %s (%s)".formatted(moments.distance(due), moments.clock(due))
                : "%s left (%s)".formatted(moments.between(moments.clock().instant(), due), moments.clock(due));
    }
}
