package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryScope;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The memories that one prompt can hold: pinned ones first, then the newest, in the order in which they came.
 *
 * @param remark for the prompt, if some were left out; empty otherwise
 */
public record PromptMemories(List<Memory> taken, String remark) {
    /** About 6,000 tokens. */
    static final int MAX_BYTES = 24 * 1024;

    private static final Comparator<MemoryEntry> WORTH = Comparator.comparing(MemoryEntry::pinned)
            .reversed()
            .thenComparing(MemoryEntry::lastUpdated, Comparator.reverseOrder());

    public PromptMemories {
        taken = List.copyOf(taken);
    }

    /** What fits of these. */
    public static PromptMemories of(List<MemoryEntry> all) {
        var fitting = new HashSet<MemoryEntry>();
        int left = MAX_BYTES;
        for (var entry : all.stream().distinct().sorted(WORTH).toList()) {
            if (bytes(entry) <= left) {
                left -= bytes(entry);
                fitting.add(entry);
            }
        }
        var taken = all.stream().filter(fitting::contains).map(Memory::of).toList();
        var omitted = all.size() - taken.size();
        return new PromptMemories(
                taken,
                omitted == 0 ? "" : " " + omitted + " of " + all.size() + " memories are left out for their length.");
    }

    private static int bytes(MemoryEntry entry) {
        return (entry.key() + entry.value()).getBytes(StandardCharsets.UTF_8).length;
    }

    /** A memory without what only its store needs. */
    public record Memory(MemoryScope scope, String key, String value) {
        static Memory of(MemoryEntry entry) {
            return new Memory(entry.owner().scope(), entry.key(), entry.value());
        }
    }
}
