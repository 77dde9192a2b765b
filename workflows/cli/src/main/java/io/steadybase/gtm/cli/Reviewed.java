package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item at a gate while a person reviews it. Immutable.
 *
 * @param original as the run has it
 * @param view as the person wants it
 * @param answer null while the person has not answered
 */
record Reviewed(
        GateItem item,
        ItemView original,
        ItemView view,
        @Nullable Answer answer) {
    Reviewed(GateItem item, ItemView original) {
        this(item, original, original, null);
    }

    Reviewed answered(Answer given) {
        return new Reviewed(item, original, view, given);
    }

    /** With other texts; an answer to the earlier ones does not stand. */
    Reviewed edited(ItemView wanted) {
        return new Reviewed(item, original, wanted, null);
    }

    boolean isEdited() {
        return !view.texts().equals(original.texts());
    }

    /** What differs from the item as the run has it. */
    List<Modification> changes() {
        return view.texts().entrySet().stream()
                .filter(text -> !text.getValue().equals(original.texts().get(text.getKey())))
                .map(text -> new Modification(item.itemId(), text.getKey(), text.getValue()))
                .toList();
    }

    void printChanges(Screen screen) {
        changes().forEach(change -> {
            screen.line(TerminalText.line(change.field()) + ":");
            TextDiff.print(original.texts().getOrDefault(change.field(), ""), change.value(), screen);
        });
    }
}
