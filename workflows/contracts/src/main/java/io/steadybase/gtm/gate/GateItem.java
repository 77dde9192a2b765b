package io.steadybase.gtm.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person decides on at a gate.
 *
 * @param title what it is, for a reader
 * @param verdict null while undecided
 * @param warnings what a person should know before deciding, e.g. that the CRM has no contact; empty if nothing
 */
public record GateItem(
        String itemId,
        String title,
        @Nullable Verdict verdict,
        @Nullable String decidedBy,
        List<String> warnings) {
    public GateItem {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }
}
