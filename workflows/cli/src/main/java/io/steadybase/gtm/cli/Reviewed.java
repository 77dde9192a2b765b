package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import java.util.List;
import java.util.Map;
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
    /** As the run has it; one that has no view is shown by its title. */
    static Reviewed of(GateItem item, Map<String, ItemView> views) {
        var original = views.getOrDefault(item.itemId(), new TitleView(item));
        return new Reviewed(item, original, original, null);
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

    /** An item of which nothing more is known than its title. */
    private record TitleView(GateItem item) implements ItemView {
        @Override
        public void print(Screen screen, int number, int count) {
            screen.line("--- %d of %d: %s (%s)"
                    .formatted(number, count, TerminalText.line(item.title()), TerminalText.line(item.itemId())));
        }
    }
}
