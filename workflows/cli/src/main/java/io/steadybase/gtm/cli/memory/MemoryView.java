package io.steadybase.gtm.cli.memory;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.memory.Compression;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryHealth;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.WriteReceipt;
import io.steadybase.gtm.run.TextLimits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How memory reads. */
public final class MemoryView {
    private static final int LONGEST_CELL = 100;

    private MemoryView() {}

    /** An owner as the command line takes it. */
    public static String name(MemoryOwner owner) {
        return owner.scope().label() + "/" + owner.ownerId();
    }

    static void print(Memory memory, Screen screen) {
        screen.line("%s, version %d%s, written %s"
                .formatted(
                        TerminalText.line(memory.key()),
                        memory.version(),
                        memory.pinned() ? ", pinned" : "",
                        screen.moments().of(memory.lastUpdated())));
        screen.block("", memory.value());
    }

    /** A line per fact, with the beginning of its value. */
    public static void printList(List<Memory> entries, Screen screen) {
        if (entries.isEmpty()) {
            screen.line("nothing is remembered here");
            return;
        }
        var table = new TextTable(
                Column.left("key"),
                Column.right("version"),
                Column.left("pinned"),
                Column.left("written"),
                Column.left("value"));
        entries.forEach(memory -> table.row(
                memory.key(),
                Long.toString(memory.version()),
                memory.pinned() ? "yes" : "",
                screen.moments().of(memory.lastUpdated()),
                TextLimits.clip(TextLimits.line(memory.value()), LONGEST_CELL)));
        screen.table(table);
    }

    static void print(WriteReceipt receipt, Screen screen) {
        receipt.writes()
                .forEach(written -> screen.line(
                        receipt.repeated()
                                ? "%s had been written before: nothing was changed, version %d"
                                        .formatted(TerminalText.line(written.key()), written.version())
                                : "%s is written: version %d, after %d"
                                        .formatted(
                                                TerminalText.line(written.key()),
                                                written.version(),
                                                written.previousVersion())));
    }

    static void print(Compression done, Screen screen) {
        screen.line("%d entries became %d summaries, %d bytes became %d"
                .formatted(done.merged(), done.summaries(), done.bytesBefore(), done.bytesAfter()));
    }

    static void print(MemoryHealth health, Screen screen) {
        var counts = health.counts();
        screen.line("%s: %d entries, %d pinned, %d stale, %d of %d bytes"
                .formatted(
                        name(health.owner()),
                        counts.total(),
                        counts.pinned(),
                        counts.stale(),
                        counts.bytes(),
                        MemoryLimits.STORE_BYTES));
        screen.line("oldest entry: " + moment(health.oldest(), screen));
        screen.line("last compression: %s, to %s of the bytes"
                .formatted(moment(health.lastCompression(), screen), health.compressionRatio()));
        screen.line("last snapshot: " + moment(health.lastSnapshot(), screen));
        screen.line("rejected writes: " + health.rejectedWrites());
    }

    private static String moment(@Nullable Instant at, Screen screen) {
        return at == null ? "none" : screen.moments().of(at);
    }
}
