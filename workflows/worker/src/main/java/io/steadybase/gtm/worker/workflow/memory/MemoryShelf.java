package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.gate.ContentHash;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryHealth;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryPage;
import io.steadybase.gtm.memory.MemoryState;
import io.steadybase.gtm.memory.PinMemory;
import io.steadybase.gtm.memory.RecallMemories;
import io.steadybase.gtm.memory.WriteReceipt;
import io.steadybase.gtm.memory.WriteReceipt.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of one owner, and what may be done to them. Plain state: every change is at once, or not at all. */
final class MemoryShelf {
    private static final int WRITES_KNOWN = 2_000;
    private static final int MOST_ENTRIES_OF_A_PAGE = 1_000;
    private static final int MOST_BYTES_OF_A_PAGE = 400_000;

    private final MemoryOwner owner;
    private final TreeMap<String, Memory> entries = new TreeMap<>();
    private final LinkedHashSet<String> recentWrites = new LinkedHashSet<>();
    private long bytes;

    MemoryShelf(MemoryOwner owner, MemoryState carried) {
        this.owner = owner;
        carried.entries().forEach(this::put);
        recentWrites.addAll(carried.recentWrites());
    }

    Collection<Memory> entries() {
        return entries.values();
    }

    List<String> recentWrites() {
        return List.copyOf(recentWrites);
    }

    long bytes() {
        return bytes;
    }

    /** What it holds; entries are stale that are older than this and not pinned. */
    MemoryHealth.Counts counts(Instant stale) {
        var pinned = (int) entries.values().stream().filter(Memory::pinned).count();
        var old = (int) entries.values().stream()
                .filter(memory -> !memory.pinned() && memory.lastUpdated().isBefore(stale))
                .count();
        return new MemoryHealth.Counts(entries.size(), pinned, entries.size() - pinned, bytes, old);
    }

    /** When the oldest entry was written, null if there is none. */
    @Nullable
    Instant oldest() {
        return entries.values().stream()
                .map(Memory::lastUpdated)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    Memory read(String key) {
        return entries.get(key);
    }

    /** Refuses what no store takes. */
    static void checkForm(MemoryBatch batch) {
        var problems = MemoryLimits.problems(batch);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Refuses by throwing, and changes nothing: what is over a limit, stale, or does not fit any more. */
    void check(MemoryBatch batch) {
        checkForm(batch);
        if (isKnown(batch)) {
            return;
        }
        var after = bytes;
        for (var write : batch.writes()) {
            var present = entries.get(write.key());
            var version = present == null ? 0 : present.version();
            if (write.expectedVersion() != null && write.expectedVersion() != version) {
                throw new IllegalArgumentException("version of %s must be %d as expected, got %d"
                        .formatted(write.key(), write.expectedVersion(), version));
            }
            after += MemoryLimits.bytes(write.key(), write.value()) - (present == null ? 0 : bytes(present));
        }
        if (after > MemoryLimits.STORE_BYTES && after > bytes) {
            throw new IllegalArgumentException(
                    "a store must hold at most %d bytes, got %d with this write: compress it, or let go of what is not needed"
                            .formatted(MemoryLimits.STORE_BYTES, after));
        }
    }

    /** Writes what {@link #check} has let through. */
    WriteReceipt write(MemoryBatch batch, Instant at) {
        var repeated = isKnown(batch);
        var written = new ArrayList<Written>();
        for (var write : batch.writes()) {
            var present = entries.get(write.key());
            var version = present == null ? 0 : present.version();
            if (repeated) {
                written.add(new Written(write.key(), version, version));
            } else {
                var pinned = write.pinned() || (present != null && present.pinned());
                put(new Memory(owner.scope(), write.key(), write.value(), pinned, version + 1, at));
                written.add(new Written(write.key(), version + 1, version));
            }
        }
        remember(batch);
        return new WriteReceipt(written, repeated);
    }

    private boolean isKnown(MemoryBatch batch) {
        return recentWrites.contains(ContentHash.of(List.of(batch.writeId())));
    }

    private void remember(MemoryBatch batch) {
        recentWrites.add(ContentHash.of(List.of(batch.writeId())));
        if (recentWrites.size() > WRITES_KNOWN) {
            recentWrites.removeFirst();
        }
    }

    /** Null if there is no such fact. */
    @Nullable
    Memory pin(PinMemory pin) {
        var present = entries.get(pin.key());
        if (present != null) {
            put(new Memory(
                    present.scope(),
                    present.key(),
                    present.value(),
                    pin.pins(),
                    present.version(),
                    present.lastUpdated()));
        }
        return entries.get(pin.key());
    }

    /** Takes a fact as it is, if there is none that is newer; false if it does not fit any more. */
    boolean take(Memory loaded) {
        var present = entries.get(loaded.key());
        if (present != null && !loaded.lastUpdated().isAfter(present.lastUpdated())) {
            return true;
        }
        if (bytes + bytes(loaded) > MemoryLimits.STORE_BYTES) {
            return false;
        }
        var version = present == null ? loaded.version() : Math.max(present.version() + 1, loaded.version());
        put(new Memory(owner.scope(), loaded.key(), loaded.value(), loaded.pinned(), version, loaded.lastUpdated()));
        return true;
    }

    void put(Memory memory) {
        remove(memory.key());
        entries.put(memory.key(), memory);
        bytes += bytes(memory);
    }

    void remove(String key) {
        var gone = entries.remove(key);
        bytes -= gone == null ? 0 : bytes(gone);
    }

    MemoryPage page(MemoryFilter filter) {
        var limit = filter.limit() == null || filter.limit() < 1 ? MemoryFilter.DEFAULT_LIMIT : filter.limit();
        var page = new ArrayList<Memory>();
        var left = MOST_BYTES_OF_A_PAGE;
        for (var memory : entries.values()) {
            if (filter.takes(memory)) {
                if (page.size() == Math.min(limit, MOST_ENTRIES_OF_A_PAGE) || left < 0) {
                    return new MemoryPage(page, page.getLast().key(), entries.size());
                }
                page.add(memory);
                left -= (int) bytes(memory);
            }
        }
        return new MemoryPage(page, null, entries.size());
    }

    Recollection recall(RecallMemories query) {
        var selection = new MemorySelection(query.maxBytes());
        var prefixes =
                query.keyPrefixes().isEmpty() || query.keyPrefixes().contains("") ? List.of("") : query.keyPrefixes();
        for (var prefix : prefixes) {
            selection.take(entries.tailMap(prefix, true).values().stream()
                    .takeWhile(memory -> memory.key().startsWith(prefix))
                    .toList());
        }
        return new Recollection(selection.entries().stream().map(this::entry).toList(), selection.omitted());
    }

    private MemoryEntry entry(Memory memory) {
        return new MemoryEntry(
                owner, memory.key(), memory.value(), memory.pinned(), memory.version(), memory.lastUpdated());
    }

    private static long bytes(Memory memory) {
        return MemoryLimits.bytes(memory.key(), memory.value());
    }
}
