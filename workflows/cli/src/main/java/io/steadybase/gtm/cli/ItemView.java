package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Modification;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** One item at a gate as a person reads it, and what the person has changed of it. Immutable. */
public interface ItemView {
    /** Prints the item as one of several. */
    void print(PrintWriter out, int number, int count);

    /** The item as the person wants it; empty if nothing of it can be edited. */
    default Optional<ItemView> edited(Prompt prompt) {
        return Optional.empty();
    }

    /** The same after the run has taken the changes: nothing differs any more. */
    default ItemView taken() {
        return this;
    }

    /** What differs from the item as the run has it. */
    default List<Modification> changes() {
        return List.of();
    }
}
