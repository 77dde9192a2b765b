package io.steadybase.gtm.cli;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** What differs between two texts, line by line: {@code -} what was, {@code +} what is; lines that are the same stand between. */
public final class TextDiff {
    private static final DiffRowGenerator ROWS =
            DiffRowGenerator.create().lineNormalizer(line -> line).build();

    private TextDiff() {}

    /** Prints it; the texts may be anybody's. */
    public static void print(String before, String after, Screen screen) {
        for (var row : ROWS.generateDiffRows(lines(before), lines(after))) {
            switch (row.getTag()) {
                case EQUAL -> screen.block("    ", row.getOldLine());
                case DELETE -> was(row, screen);
                case INSERT -> is(row, screen);
                case CHANGE -> {
                    was(row, screen);
                    is(row, screen);
                }
            }
        }
    }

    private static void was(DiffRow row, Screen screen) {
        screen.line("  - ", screen.paint(Style.BAD, row.getOldLine()));
    }

    private static void is(DiffRow row, Screen screen) {
        screen.line("  + ", screen.paint(Style.GOOD, row.getNewLine()));
    }

    private static List<String> lines(String text) {
        return TerminalText.block(text).lines().toList();
    }
}
