package io.steadybase.gtm.gate;

import java.time.Instant;
import java.util.List;

/**
 * A gate that waits for a person.
 *
 * @param gate its documented name, e.g. {@code outreach-approval}
 * @param stepId the step that a decision must name
 * @param question what is asked
 * @param askedOf who is asked
 * @param expiresAt when the run stops waiting
 * @param notes what a person should know of the whole, e.g. which part of the request could not be honoured
 * @param policy who may decide, and how many must agree
 */
public record OpenGate(
        String gate,
        String stepId,
        String question,
        String askedOf,
        Instant expiresAt,
        List<GateItem> items,
        List<String> notes,
        GatePolicy policy) {
    public OpenGate {
        notes = notes == null ? List.of() : List.copyOf(notes);
        items = List.copyOf(items);
        policy = policy == null ? GatePolicy.ANYONE : policy;
    }

    /** A gate at which anyone may decide. */
    public OpenGate(
            String gate,
            String stepId,
            String question,
            String askedOf,
            Instant expiresAt,
            List<GateItem> items,
            List<String> notes) {
        this(gate, stepId, question, askedOf, expiresAt, items, notes, GatePolicy.ANYONE);
    }
}
