package io.steadybase.gtm.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under headings, each column as wide as its widest cell. */
public final class TextTable {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column; numbers stand on the right. */
    public record Column(String heading, boolean right) {
        /** Text. */
        public static Column left(String heading) {
            return new Column(heading, false);
        }

        /** A number. */
        public static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    /** A table without rows. */
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::heading).toList());
    }

    /** Adds a row, one cell per column. */
    public void row(String... cells) {
        rows.add(List.of(cells).stream().map(TerminalText::line).toList());
    }

    /** Prints the headings and all rows, indented by two. */
    public void print(PrintWriter out) {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        rows.forEach(row -> out.println("  " + line(row, widths).stripTrailing()));
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column ->
                        pad(row.get(column), widths[column], columns.get(column).right()))
                .collect(Collectors.joining("  "));
    }

    private static String pad(String cell, int width, boolean right) {
        var padding = " ".repeat(width - cell.length());
        return right ? padding + cell : cell + padding;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
