package io.steadybase.gtm.gate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a person decides on at a gate.
 *
 * @param title what it is, for a reader
 * @param verdict null while undecided
 */
public record GateItem(
        String itemId,
        String title,
        @Nullable Verdict verdict,
        @Nullable String decidedBy) {}
