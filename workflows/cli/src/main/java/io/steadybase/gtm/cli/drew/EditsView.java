package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextDiff;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Edit;
import java.util.stream.Collectors;

/** What people have changed of a draft: who, when, from what to what. */
record EditsView(Draft draft) {
    /** In a few words: {@code subject edited by Robin}; empty if nobody has changed anything. */
    String summary() {
        return draft.edits().stream()
                .map(edit -> "%s edited by %s".formatted(TerminalText.line(edit.field()), TerminalText.line(edit.by())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    void print(Screen screen) {
        for (var index = 0; index < draft.edits().size(); index++) {
            print(screen, draft.edits().get(index), after(index));
        }
    }

    private static void print(Screen screen, Edit edit, String after) {
        screen.line(
                "edited:  ",
                "%s, by %s %s"
                        .formatted(
                                TerminalText.line(edit.field()),
                                TerminalText.line(edit.by()),
                                screen.moments().of(edit.at())));
        TextDiff.print(edit.before(), after, screen);
    }

    /** What the field became: what the next edit of it found, or what the draft has now. */
    private String after(int index) {
        var edit = draft.edits().get(index);
        return draft.edits().stream()
                .skip(index + 1L)
                .filter(later -> later.field().equals(edit.field()))
                .map(Edit::before)
                .findFirst()
                .orElse(edit.field().equals("subject") ? draft.subject() : draft.body());
    }
}
