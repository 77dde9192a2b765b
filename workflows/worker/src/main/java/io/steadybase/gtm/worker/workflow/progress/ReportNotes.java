package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the report must know of the whole. Bounded, whatever is noted. Deterministic: workflow code. */
public final class ReportNotes {
    private static final int MOST = 100;
    private static final int LONGEST = TextLimits.NOTE / 4;

    private final List<String> notes = new ArrayList<>();

    /** Adds notes, as far as they fit. */
    public void add(List<String> more) {
        more.stream()
                .limit(Math.max(0, MOST - notes.size()))
                .forEach(text -> notes.add(TextLimits.clip(text, LONGEST)));
    }

    /** Adds a note, if it fits. */
    public void add(String note) {
        add(List.of(note));
    }

    /** All of them, oldest first. */
    public List<String> all() {
        return notes;
    }

    /** The oldest of them. */
    public List<String> first(int most) {
        return notes.stream().limit(most).toList();
    }
}
