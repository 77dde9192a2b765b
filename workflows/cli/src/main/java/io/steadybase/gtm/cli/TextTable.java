package io.steadybase.gtm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of text under headings. Where it is wider than the terminal, text breaks within its column; where that leaves too little
 * room, every row becomes a block of lines of its own. Nothing is left out.
 */
public final class TextTable {
    private static final String BETWEEN = "  ";
    private static final int NARROWEST = 12;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column. Words break, ids and numbers do not; numbers stand on the right.
     *
     * @param look how a text of it is painted
     */
    public record Column(String heading, boolean right, boolean breaks, UnaryOperator<String> look) {
        /** Words. */
        public static Column left(String heading) {
            return new Column(heading, false, true, UnaryOperator.identity());
        }

        /** What is there to be copied, or is short. */
        public static Column id(String heading) {
            return new Column(heading, false, false, UnaryOperator.identity());
        }

        /** A number. */
        public static Column right(String heading) {
            return new Column(heading, true, false, UnaryOperator.identity());
        }

        /** The same, painted. */
        public Column painted(UnaryOperator<String> painter) {
            return new Column(heading, right, breaks, painter);
        }
    }

    /** A table without rows. */
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row, one cell per column; the text may be anybody's. */
    public void row(String... cells) {
        rows.add(List.of(cells).stream().map(TerminalText::line).toList());
    }

    /** The headings and all rows. */
    List<String> lines(int width, String indent) {
        var widths = widths();
        var room = width - indent.length() - BETWEEN.length() * (columns.size() - 1);
        if (IntStream.of(widths).sum() <= room || shrink(widths, room)) {
            var plain = columns.stream()
                    .map(column -> column.painted(UnaryOperator.identity()))
                    .toList();
            var headings = columns.stream().map(Column::heading).toList();
            var body = rows.stream().flatMap(row -> lines(row, columns, widths).stream());
            return Stream.concat(lines(headings, plain, widths).stream(), body)
                    .map(line -> indent + line)
                    .toList();
        }
        return rows.stream().flatMap(row -> block(row, width, indent).stream()).toList();
    }

    private int[] widths() {
        return IntStream.range(0, columns.size())
                .map(column -> Math.max(
                        TextWidth.of(columns.get(column).heading()),
                        rows.stream()
                                .mapToInt(row -> TextWidth.of(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    /** Takes from the widest column of words until everything fits; false if it cannot. */
    private boolean shrink(int[] widths, int room) {
        for (var excess = IntStream.of(widths).sum() - room; excess > 0; excess--) {
            var widest = IntStream.range(0, widths.length)
                    .filter(column -> columns.get(column).breaks() && widths[column] > NARROWEST)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
            if (widest.isEmpty()) {
                return false;
            }
            widths[widest.getAsInt()]--;
        }
        return true;
    }

    private static List<String> lines(List<String> row, List<Column> columns, int[] widths) {
        var cells = IntStream.range(0, row.size())
                .mapToObj(column -> TextWidth.fit(row.get(column), widths[column]))
                .toList();
        var height = cells.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> line(cells, columns, widths, line))
                .toList();
    }

    private static String line(List<List<String>> cells, List<Column> columns, int[] widths, int line) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    var cell = cells.get(column);
                    var look = columns.get(column).look();
                    var text = line < cell.size() ? look.apply(cell.get(line)) : "";
                    return TextWidth.pad(
                            text, widths[column], columns.get(column).right());
                })
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    /** {@code heading: text}, a line for each cell and an empty one at the end. */
    private List<String> block(List<String> row, int width, String indent) {
        var label = 2
                + columns.stream()
                        .mapToInt(column -> TextWidth.of(column.heading()))
                        .max()
                        .orElse(0);
        var room = width - indent.length() - label;
        var lines = new ArrayList<String>();
        for (var column = 0; column < row.size(); column++) {
            var heading = TextWidth.pad(columns.get(column).heading() + ":", label, false);
            var text = TextWidth.wrap(row.get(column), room, room);
            for (var line = 0; line < text.size(); line++) {
                lines.add((indent + (line == 0 ? heading : " ".repeat(label)) + text.get(line)).stripTrailing());
            }
        }
        lines.add("");
        return lines;
    }
}
