package io.steadybase.gtm.tickets;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How urgent a ticket is, as whoever reported it says, and what follows from it: two clocks, and who is told when one runs out. */
public enum TicketPriority {
    /** Critical. */
    P1(Duration.ofMinutes(15), Duration.ofHours(4), "VP Support", "CTO"),
    /** High. */
    P2(Duration.ofHours(1), Duration.ofHours(24), "Support Manager", null),
    /** Medium. */
    P3(Duration.ofHours(4), Duration.ofHours(72), "RevOps queue", null),
    /** Low. */
    P4(Duration.ofHours(24), Duration.ofDays(7), "Standard queue", null);

    /** How long after one target was told the next one is. */
    public static final Duration NEXT_TARGET_AFTER = Duration.ofHours(4);

    private final Duration responseSla;
    private final Duration resolutionSla;
    private final String firstTarget;
    private final @Nullable String secondTarget;

    TicketPriority(Duration responseSla, Duration resolutionSla, String firstTarget, @Nullable String secondTarget) {
        this.responseSla = responseSla;
        this.resolutionSla = resolutionSla;
        this.firstTarget = firstTarget;
        this.secondTarget = secondTarget;
    }

    /** How soon somebody must have said that they look after it. */
    public Duration responseSla() {
        return responseSla;
    }

    /** How soon it must be resolved. */
    public Duration resolutionSla() {
        return resolutionSla;
    }

    /** Who is told of a breach, the first at once, each other {@link #NEXT_TARGET_AFTER} later if the breach goes on. */
    public List<String> escalationTargets() {
        return secondTarget == null ? List.of(firstTarget) : List.of(firstTarget, secondTarget);
    }

    /** The priority with this name; empty if there is none. */
    public static Optional<TicketPriority> named(String name) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
