package io.steadybase.gtm.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code approveStep}. A signal cannot say no: prefer the update {@code decide}.
 *
 * @param approved false is a rejection; absent is refused, since nobody has decided then
 * @param modifications edits of what is approved, null for none
 * @param itemIds the items it speaks of, null for all that are undecided
 * @param contentHashes as in {@link GateDecision}, null if it does not say what was seen
 */
public record StepApproval(
        String stepId,
        @Nullable Boolean approved,
        String approvedBy,
        @Nullable String notes,
        @Nullable List<Modification> modifications,
        @Nullable List<String> itemIds,
        @Nullable Map<String, String> contentHashes) {
    /**
     * The same as an update.
     *
     * @throws IllegalArgumentException if it does not say whether the step is approved
     */
    public GateDecision toDecision() {
        if (approved == null) {
            throw new IllegalArgumentException("approved must be true or false, got nothing");
        }
        return new GateDecision(
                stepId,
                approved ? Verdict.APPROVE : Verdict.REJECT,
                approvedBy,
                notes,
                itemIds == null ? List.of() : itemIds,
                modifications == null ? List.of() : modifications,
                contentHashes == null ? Map.of() : contentHashes);
    }
}
