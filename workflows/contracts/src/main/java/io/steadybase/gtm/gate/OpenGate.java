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
 */
public record OpenGate(
        String gate, String stepId, String question, String askedOf, Instant expiresAt, List<GateItem> items) {
    public OpenGate {
        items = List.copyOf(items);
    }
}
