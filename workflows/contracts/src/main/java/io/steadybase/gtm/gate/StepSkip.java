package io.steadybase.gtm.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code skipStep}. A signal cannot say no: prefer the update {@code decide}.
 *
 * @param itemIds the items it speaks of, null for all that are undecided
 */
public record StepSkip(
        String stepId,
        String reason,
        String skippedBy,
        @Nullable List<String> itemIds) {
    /** The same as an update. */
    public GateDecision toDecision() {
        return new GateDecision(
                stepId, Verdict.SKIP, skippedBy, reason, itemIds == null ? List.of() : itemIds, List.of());
    }
}
