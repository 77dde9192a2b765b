package io.steadybase.gtm.activities.tickets;

import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketResolution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The past tickets that share most words with a new one: as many as a prompt can hold. */
final class PastTickets {
    private static final int MOST = 10;
    private static final int LONGEST = 600;

    /** Shorter words are in every ticket. */
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+|(?<!\\p{L})\\p{L}{1,4}(?!\\p{L})");

    private static final Pattern ID = Pattern.compile("^ticket/[^/]*/([^/]+)");

    private PastTickets() {}

    static List<SimilarTicket> nearest(String ticket, List<MemoryEntry> memories) {
        var words = words(ticket);
        return memories.stream()
                .filter(memory -> memory.key().startsWith(TicketResolution.MEMORY_PREFIX))
                .filter(memory -> shared(words, memory) > 0)
                .sorted(Comparator.comparingLong((MemoryEntry memory) -> shared(words, memory))
                        .reversed()
                        .thenComparing(MemoryEntry::key))
                .limit(MOST)
                .map(memory -> new SimilarTicket(id(memory), TextLimits.clip(memory.value(), LONGEST)))
                .toList();
    }

    private static String id(MemoryEntry memory) {
        var id = ID.matcher(memory.key());
        return id.find() ? id.group(1) : memory.key();
    }

    private static long shared(Set<String> words, MemoryEntry memory) {
        return words(memory.value()).stream().filter(words::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
