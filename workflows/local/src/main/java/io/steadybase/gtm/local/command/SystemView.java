package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.local.system.SystemEnd;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A local system part by part.
 *
 * @param processId the process that runs it, or starts it; null if there is none
 * @param parts empty unless it is up
 * @param lastEnd how the last one ended; null while one is there, or if there has been none
 */
record SystemView(
        String directory,
        State state,
        @Nullable Long processId,
        List<PartView> parts,
        @Nullable SystemEnd lastEnd) {
    /** Whether it can be used. */
    enum State {
        DOWN,
        STARTING,
        UP
    }

    /**
     * A process of the system.
     *
     * @param memoryMb what it has resident; null if it is gone
     * @param state {@code running}, {@code gone} or {@code not answering}; of a function's environment {@code starting}, {@code idle} or {@code busy}
     * @param log the name of its log file
     */
    record PartView(
            String name,
            long processId,
            @Nullable Long memoryMb,
            List<Integer> ports,
            Instant since,
            String state,
            String log) {}

    void print(Screen screen) {
        switch (state) {
            case UP -> printParts(screen);
            case STARTING ->
                screen.line("a local system is starting in %s (process %d)".formatted(directory, processId));
            case DOWN -> printEnd(screen);
        }
    }

    private void printParts(Screen screen) {
        var table = new TextTable(
                Column.id("part"),
                Column.right("pid"),
                Column.right("memory"),
                Column.left("ports"),
                Column.id("since"),
                Column.id("state"));
        parts.forEach(part -> table.row(
                part.name(),
                Long.toString(part.processId()),
                part.memoryMb() == null ? "" : part.memoryMb() + " MB",
                part.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                screen.moments().of(part.since()),
                part.state()));
        screen.table(table);
        var total = parts.stream()
                .map(PartView::memoryMb)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        screen.line("%d processes, %,d MB, in %s".formatted(parts.size(), total, directory));
    }

    private void printEnd(Screen screen) {
        var nothing = "no local system is up in " + directory;
        if (lastEnd == null) {
            screen.line(nothing);
            return;
        }
        screen.line(nothing + ": " + lastEnd.told(ZoneId.systemDefault()));
        lastEnd.reason().lines().skip(1).forEach(line -> screen.line(TerminalText.line(line)));
        var part = lastEnd.part();
        if (part != null) {
            screen.line(part.lastLines().isEmpty() ? "it wrote nothing" : "it wrote last, in " + part.log() + ":");
            part.lastLines().forEach(line -> screen.line("  " + TerminalText.line(line)));
        }
    }
}
