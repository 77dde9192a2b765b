package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.tickets.TicketPriority;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import io.steadybase.gtm.tickets.TicketSla;
import io.steadybase.gtm.tickets.TicketSla.Escalation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ticket's two clocks: what is due when, who is told next, and who was. Told the time by whoever asks. */
final class TicketClocks {
    private final List<String> targets;
    private final Instant closesAt;
    private final List<Escalation> escalations = new ArrayList<>();
    private Deadline response;
    private Deadline resolution;

    /** The clocks of a request that makes sense; of another one whatever, since its run fails at once. */
    TicketClocks(TicketRequest request, Instant now) {
        var sound = request.problems().isEmpty() ? request : TicketRequest.NONE;
        var priority = TicketPriority.named(sound.priority()).orElse(TicketPriority.P4);
        var start = start(sound.createdAt(), now);
        targets = priority.escalationTargets();
        response = new Deadline(TicketSla.RESPONSE, start.plus(sound.responseSlaOf(priority)), null);
        resolution = new Deadline(TicketSla.RESOLUTION, start.plus(sound.resolutionSlaOf(priority)), null);
        var breach = resolution.dueAt().isBefore(now) ? now : resolution.dueAt();
        closesAt = breach.plus(TicketResolution.CLOSES_AFTER);
    }

    /** What lies ahead is the clock of another system being wrong. To the millisecond, as timers are. */
    private static Instant start(@Nullable Instant createdAt, Instant now) {
        return createdAt == null || createdAt.isAfter(now) ? now : createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Somebody who is to be told.
     *
     * @param clock whose breach it is, by its name
     */
    record Call(String clock, String to, Instant dueAt) {}

    /** Who is told next if nothing is done; empty if all were told. */
    Optional<Call> nextCall() {
        return Stream.of(response, resolution).flatMap(this::nextCall).min(Comparator.comparing(Call::dueAt));
    }

    private Stream<Call> nextCall(Deadline clock) {
        var told = (int) escalations.stream()
                .filter(one -> one.clock().equals(clock.name()))
                .count();
        return clock.metAt() != null || told == targets.size()
                ? Stream.empty()
                : Stream.of(new Call(
                        clock.name(),
                        targets.get(told),
                        clock.dueAt().plus(TicketPriority.NEXT_TARGET_AFTER.multipliedBy(told))));
    }

    /** When something happens by itself: somebody is told, or the ticket closes. */
    Instant next() {
        return nextCall().map(Call::dueAt).orElse(closesAt);
    }

    void told(Call call, Instant at, @Nullable String failure) {
        escalations.add(new Escalation(call.clock(), call.to(), call.dueAt(), at, failure));
    }

    void acknowledged(Instant at) {
        response = response.met(at);
    }

    /** Whoever resolves a ticket has responded to it. */
    void resolved(Instant at) {
        response = response.met(at);
        resolution = resolution.met(at);
    }

    List<Deadline> deadlines() {
        return List.of(response, resolution);
    }

    List<Escalation> escalations() {
        return List.copyOf(escalations);
    }
}
