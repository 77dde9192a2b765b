package io.steadybase.gtm.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision at a gate: the argument of the update {@code decide}.
 *
 * @param stepId the step whose gate is meant, e.g. {@code approve-outreach}
 * @param decidedBy who decides; must not be blank
 * @param notes why, for the audit trail
 * @param itemIds the items it speaks of; empty for all that are undecided
 * @param modifications edits of approved items; only with {@link Verdict#APPROVE}
 */
public record GateDecision(
        String stepId,
        Verdict verdict,
        String decidedBy,
        @Nullable String notes,
        List<String> itemIds,
        List<Modification> modifications) {
    /** What a caller left out of the JSON is empty here, so that whoever validates can say so. */
    public GateDecision {
        stepId = stepId == null ? "" : stepId;
        decidedBy = decidedBy == null ? "" : decidedBy;
        itemIds = itemIds == null
                ? List.of()
                : itemIds.stream().map(item -> item == null ? "" : item).toList();
        modifications = modifications == null
                ? List.of()
                : modifications.stream()
                        .map(edit -> edit == null ? Modification.NONE : edit)
                        .toList();
    }
}
