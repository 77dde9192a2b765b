package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.memory.MemoryEntry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of one owner's memory is recalled. Under each prefix, entries are taken in the order of their worth, pinned ones first,
 * then the newest, as long as they fit; one that is too large leaves its place to the next.
 */
final class MemorySelection {
    /** Equal ones by key, so that equal memories give equal answers. */
    private static final Comparator<MemoryEntry> WORTH = Comparator.comparing(MemoryEntry::pinned)
            .reversed()
            .thenComparing(MemoryEntry::lastUpdated, Comparator.reverseOrder())
            .thenComparing(MemoryEntry::key);

    private final TreeMap<String, MemoryEntry> taken = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final int maxBytes;

    MemorySelection(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes from the entries under one prefix what fits. */
    void take(Collection<MemoryEntry> underOnePrefix) {
        long left = maxBytes;
        for (var entry : underOnePrefix.stream().sorted(WORTH).toList()) {
            seen.add(entry.key());
            if (bytes(entry) <= left) {
                left -= bytes(entry);
                taken.put(entry.key(), entry);
            }
        }
    }

    /** By key, each once, however many prefixes it is under. */
    Collection<MemoryEntry> entries() {
        return taken.values();
    }

    /** How many were seen under some prefix and taken under none. */
    int omitted() {
        return seen.size() - taken.size();
    }

    private static int bytes(MemoryEntry entry) {
        return entry.key().getBytes(StandardCharsets.UTF_8).length
                + entry.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
