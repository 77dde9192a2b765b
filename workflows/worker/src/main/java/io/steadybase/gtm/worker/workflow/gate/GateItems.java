package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import java.util.List;

/** What a gate asks about, as the workflow knows it. Deterministic: workflow code. */
public interface GateItems {
    /** What an item is, for a reader, as it stands now. */
    String title(String itemId);

    /** Everything of the item that a decision is about, as it stands now, in a fixed order: its hash is what a person has seen. */
    List<String> content(String itemId);

    /** What a person should know before deciding on it; empty if nothing. */
    List<String> warnings(String itemId);

    /** Why these edits of one item cannot be taken at all; empty if they can. Called by a validator: changes nothing. */
    default List<String> refusals(String itemId, List<Modification> edits) {
        return List.of();
    }

    /**
     * Takes the edits of one item. May call activities.
     *
     * @return what speaks against the edited item: then it stays open until somebody approves it as it now is; empty if nothing
     */
    default List<String> edit(String itemId, List<Modification> edits, String by) {
        return List.of();
    }

    /** Somebody has decided on an item. */
    void decided(String itemId, GateDecision decision);
}
