package io.steadybase.gtm.cli;

import java.util.Map;

/** One item at a gate as a person reads it, with the evidence for it. Immutable. */
public interface ItemView {
    /** Prints the item as one of several. */
    void print(Screen screen, int number, int count);

    /** What a person may rewrite of it: the texts by field, in their order; empty if nothing can be. */
    default Map<String, String> texts() {
        return Map.of();
    }

    /** The same item with other texts: each of {@link #texts()}, in the same order. */
    default ItemView with(Map<String, String> texts) {
        return this;
    }
}
