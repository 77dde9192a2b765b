package io.steadybase.gtm.gate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision at a gate: the argument of the update {@code decide}.
 *
 * @param stepId the step whose gate is meant, e.g. {@code approve-outreach}
 * @param decidedBy who decides; must not be blank
 * @param notes why, for the audit trail
 * @param itemIds the items it speaks of; empty for all that are undecided
 * @param modifications edits of approved items; only with {@link Verdict#APPROVE}
 * @param contentHashes what was seen, by item: the decision is refused if one of these items has another {@link ContentHash} by
 *     now; empty if it does not say
 */
public record GateDecision(
        String stepId,
        Verdict verdict,
        String decidedBy,
        @Nullable String notes,
        List<String> itemIds,
        List<Modification> modifications,
        Map<String, String> contentHashes) {
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
        var seen = new TreeMap<String, String>();
        if (contentHashes != null) {
            contentHashes.forEach((item, hash) -> seen.put(item, hash == null ? "" : hash));
        }
        contentHashes = Collections.unmodifiableMap(seen);
    }

    /** A decision that does not say what was seen. */
    public GateDecision(
            String stepId,
            Verdict verdict,
            String decidedBy,
            @Nullable String notes,
            List<String> itemIds,
            List<Modification> modifications) {
        this(stepId, verdict, decidedBy, notes, itemIds, modifications, Map.of());
    }

    /** The same decision on what was seen of these items; those without a hash are left out. */
    public GateDecision onWhatWasSeen(Collection<GateItem> items) {
        var seen = new TreeMap<String, String>();
        items.stream()
                .filter(item -> !item.contentHash().isEmpty())
                .forEach(item -> seen.put(item.itemId(), item.contentHash()));
        return new GateDecision(stepId, verdict, decidedBy, notes, itemIds, modifications, seen);
    }

    /** Whether an item is what this decision says to have seen of it: also if it says nothing. */
    public boolean saw(String item, String contentHash) {
        return contentHashes.getOrDefault(item, contentHash).equals(contentHash);
    }

    /** The same decision of several people who agree. */
    public GateDecision by(String people) {
        return new GateDecision(stepId, verdict, people, notes, itemIds, modifications, contentHashes);
    }
}
