package io.steadybase.gtm.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the documented signal {@code skipStep}. A signal cannot say no: prefer the update {@code decide}.
 *
 * @param itemIds the items it speaks of, null for all that are undecided
 * @param contentHashes as in {@link GateDecision}, null if it does not say what was seen
 */
public record StepSkip(
        String stepId,
        String reason,
        String skippedBy,
        @Nullable List<String> itemIds,
        @Nullable Map<String, String> contentHashes) {
    /** The same as an update. */
    public GateDecision toDecision() {
        return new GateDecision(
                stepId,
                Verdict.SKIP,
                skippedBy,
                reason,
                itemIds == null ? List.of() : itemIds,
                List.of(),
                contentHashes == null ? Map.of() : contentHashes);
    }
}
