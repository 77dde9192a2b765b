package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole status in one place of the screen, drawn again when it changes. */
public final class TerminalDisplay implements RunDisplay {
    private final Supplier<Screen> screen;
    private final Optional<String> costNote;
    private List<String> drawn = List.of();
    private int rows;

    /** Draws on this screen, which must be a terminal; it is asked for anew each time, because people resize windows. */
    public TerminalDisplay(Supplier<Screen> screen, Optional<String> costNote) {
        this.screen = screen;
        this.costNote = costNote;
    }

    @Override
    public void show(RunProgress progress) {
        var now = screen.get();
        var picture = fitting(picture(progress, now), now.size());
        if (picture.equals(drawn)) {
            return;
        }
        if (rows > 0) {
            now.out().print("\u001b[%dA\u001b[J".formatted(rows));
        }
        picture.forEach(now.out()::println);
        now.out().flush();
        drawn = picture;
        rows = rows(picture, now.size());
    }

    /** What has scrolled away cannot be drawn over: of a higher picture the end, and a line that says so. */
    private static List<String> fitting(List<String> picture, TerminalSize size) {
        var left = 0;
        while (rows(picture.subList(left, picture.size()), size) > size.rows() - 2) {
            left++;
        }
        return left == 0
                ? picture
                : Stream.concat(
                                Stream.of("… %d lines above, in a larger window".formatted(left)),
                                picture.stream().skip(left))
                        .toList();
    }

    /** A word that is longer than the terminal is wide takes several. */
    private static int rows(List<String> lines, TerminalSize size) {
        return lines.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(TextWidth.of(line), size.columns())))
                .sum();
    }

    private List<String> picture(RunProgress progress, Screen now) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        new StatusView(progress, costNote).print(now.on(writer));
        writer.flush();
        return text.toString().lines().toList();
    }
}
