package io.steadybase.gtm.local.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the system that was last in a directory ended.
 *
 * @param at when; of one that did not say so itself, when it was last heard of
 * @param reason for people; the first line is a sentence without an end mark
 * @param part the part that ended first and took the others along, if one did
 */
public record SystemEnd(
        Cause cause, Instant at, String reason, @Nullable PartEnd part) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** What ended it. */
    public enum Cause {
        /** Somebody: {@code gtm down}, Ctrl-C, a signal. */
        REQUEST,
        /** A part that should have gone on. */
        PART_ENDED,
        /** It never came up. */
        NOT_STARTED,
        /** It did not live to tell: a KILL, a crash of its JVM or of the machine. */
        UNTOLD
    }

    /**
     * The end of a part that should have gone on.
     *
     * @param log the name of its log file
     * @param lastLines what it wrote last
     */
    public record PartEnd(String name, int exitCode, String log, List<String> lastLines) {
        public PartEnd {
            lastLines = List.copyOf(lastLines);
        }

        /** In words. */
        public String sentence() {
            return name + " ended with exit code " + exitCode;
        }
    }

    static SystemEnd onRequest(Instant at) {
        return new SystemEnd(Cause.REQUEST, at, "it was stopped", null);
    }

    static SystemEnd because(PartEnd part, Instant at) {
        return new SystemEnd(Cause.PART_ENDED, at, part.sentence() + ", so the others were stopped", part);
    }

    static SystemEnd notStarted(String reason, Instant at) {
        return new SystemEnd(Cause.NOT_STARTED, at, "it did not come up: " + reason, null);
    }

    static SystemEnd unreadable(Instant lastHeardOf) {
        return new SystemEnd(Cause.UNTOLD, lastHeardOf, "how it ended cannot be read (end.json)", null);
    }

    static SystemEnd untold(long processId, Instant lastHeardOf) {
        return new SystemEnd(
                Cause.UNTOLD,
                lastHeardOf,
                "its process %d ended without saying why (a kill, or the machine went down)".formatted(processId),
                null);
    }

    /** What happened and when, in one line. */
    public String told(ZoneId zone) {
        return reason.lines().findFirst().orElse("")
                + (cause == Cause.UNTOLD ? ", last heard of " : ", ")
                + TIME.format(at.atZone(zone));
    }

    /** The same, for whoever starts the next system. */
    public String asNews(ZoneId zone) {
        return "the last system here did not end as it should: " + told(zone);
    }

    /** Whether nobody wanted it. */
    public boolean unwanted() {
        return cause != Cause.REQUEST;
    }
}
