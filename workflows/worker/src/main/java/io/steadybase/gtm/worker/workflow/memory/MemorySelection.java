package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.memory.Memory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of one owner's memory is recalled. Under each prefix, entries are taken in the order of their worth, pinned ones first,
 * then the newest, as long as they fit; one that is too large leaves its place to the next.
 */
final class MemorySelection {
    /** Equal ones by key, so that equal memories give equal answers. */
    private static final Comparator<Memory> WORTH = Comparator.comparing(Memory::pinned)
            .reversed()
            .thenComparing(Memory::lastUpdated, Comparator.reverseOrder())
            .thenComparing(Memory::key);

    private final TreeMap<String, Memory> taken = new TreeMap<>();
    private final TreeSet<String> seen = new TreeSet<>();
    private final int maxBytes;

    MemorySelection(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Takes from the entries under one prefix what fits. */
    void take(Collection<Memory> underOnePrefix) {
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
    Collection<Memory> entries() {
        return taken.values();
    }

    /** How many were seen under some prefix and taken under none. */
    int omitted() {
        return seen.size() - taken.size();
    }

    private static int bytes(Memory entry) {
        return entry.key().getBytes(StandardCharsets.UTF_8).length
                + entry.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
