package io.steadybase.gtm.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person decides on at a gate.
 *
 * @param title what it is, for a reader
 * @param verdict null while undecided
 * @param approvedBy who has approved it so far, where several must agree; empty once it is decided
 * @param warnings what a person should know before deciding, e.g. that the CRM has no contact; empty if nothing
 * @param contentHash of what is asked about as it stands now, see {@link ContentHash}; empty if the run is of before there were any
 */
public record GateItem(
        String itemId,
        String title,
        @Nullable Verdict verdict,
        @Nullable String decidedBy,
        List<String> approvedBy,
        List<String> warnings,
        String contentHash) {
    public GateItem {
        approvedBy = approvedBy == null ? List.of() : List.copyOf(approvedBy);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        contentHash = contentHash == null ? "" : contentHash;
    }

    /** The same item with another content. */
    public GateItem withContentHash(String hash) {
        return new GateItem(itemId, title, verdict, decidedBy, approvedBy, warnings, hash);
    }

    /** An item on which one decides, without a content hash. */
    public GateItem(
            String itemId, String title, @Nullable Verdict verdict, @Nullable String decidedBy, List<String> warnings) {
        this(itemId, title, verdict, decidedBy, List.of(), warnings, "");
    }
}
