package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the report must know of the whole. Bounded, whatever is noted. */
final class ReportNotes {
    private static final int MOST = 100;
    private static final int LONGEST = TextLimits.NOTE / 4;

    private final List<String> notes = new ArrayList<>();

    void add(List<String> more) {
        more.stream()
                .limit(Math.max(0, MOST - notes.size()))
                .forEach(text -> notes.add(TextLimits.clip(text, LONGEST)));
    }

    void add(String note) {
        add(List.of(note));
    }

    List<String> all() {
        return notes;
    }

    List<String> first(int most) {
        return notes.stream().limit(most).toList();
    }
}
