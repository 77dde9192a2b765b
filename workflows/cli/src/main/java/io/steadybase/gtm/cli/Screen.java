package io.steadybase.gtm.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Where text for people goes: lines break at blanks where the terminal ends, colours appear if it has any. Nothing is cut off.
 *
 * @param moments how points in time read
 */
public record Screen(PrintWriter out, TerminalSize size, boolean colours, Moments moments) {
    private static final String HANGING = "  ";

    /** What a command prints on. */
    public static Screen of(CommandLine command) {
        return new Screen(
                command.getOut(),
                Terminal.isThere() ? TerminalSize.now() : TerminalSize.ENDLESS,
                command.getColorScheme().ansi().enabled(),
                Moments.here());
    }

    /** The same, on another writer. */
    Screen on(PrintWriter other) {
        return new Screen(other, size, colours, moments);
    }

    /** A line; what goes on below begins two columns further in than the line itself. */
    public void line(String text) {
        var indent = " ".repeat(text.length() - text.stripLeading().length());
        print(indent, indent + HANGING, text.strip());
    }

    /** A label and what belongs to it; what goes on below begins where the text began. */
    public void line(String label, String text) {
        print(label, " ".repeat(TextWidth.of(label)), text);
    }

    /** Text of several lines: an empty line stays one, a long one breaks. */
    public void block(String indent, String text) {
        TerminalText.block(text).lines().forEach(line -> print(indent, indent, line));
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** A table, indented by two. */
    public void table(TextTable table) {
        table.lines(size.columns(), HANGING).forEach(out::println);
    }

    /** The text in the colour of what it means; as it is where there are no colours. */
    public String paint(Style style, String text) {
        return colours && !text.isEmpty() ? style.paint(text) : text;
    }

    private void print(String first, String rest, String text) {
        var lines = TextWidth.wrap(text, size.columns() - TextWidth.of(first), size.columns() - TextWidth.of(rest));
        for (var index = 0; index < lines.size(); index++) {
            out.println(((index == 0 ? first : rest) + lines.get(index)).stripTrailing());
        }
    }
}
