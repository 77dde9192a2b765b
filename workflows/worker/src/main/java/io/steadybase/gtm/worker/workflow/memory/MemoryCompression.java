package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.memory.Compression;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryMergingActivities;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergeRequest;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Merges what is old: entries with the same key up to the last dot or slash become one summary, by a model, and without its answer by a
 * rule. Pinned entries are never touched, and what is written meanwhile wins.
 */
final class MemoryCompression {
    private static final String SUMMARY = "summary";
    private static final int MOST_ENTRIES_OF_A_MERGE = 40;
    private static final int MOST_BYTES_OF_A_MERGE = 60_000;
    private static final int MOST_GROUPS = 50;
    private static final int LONGEST_FALLBACK = 8_000;
    private final MemoryShelf shelf;
    private final ProgressTracker progress;

    MemoryCompression(MemoryShelf shelf, ProgressTracker progress) {
        this.shelf = shelf;
        this.progress = progress;
    }

    /** Merges what is older than this time. */
    Compression compress(Instant before) {
        var bytesBefore = shelf.bytes();
        var merged = 0;
        var summaries = 0;
        for (var group : groups(before)) {
            var gone = merge(group);
            merged += gone;
            summaries += gone == 0 ? 0 : 1;
            if (mustRollOver()) {
                break; // a model that is away must not fill the history; the next compression does the rest
            }
        }
        return new Compression(RunClock.now(), merged, summaries, bytesBefore, shelf.bytes());
    }

    /** Whether the server wants the store to begin a new history. */
    static boolean mustRollOver() {
        return Workflow.getInfo().isContinueAsNewSuggested();
    }

    /** Entries of one topic, oldest first. */
    private record Group(String topic, String separator, List<Memory> entries) {
        String summaryKey() {
            return topic + separator + SUMMARY;
        }
    }

    private List<Group> groups(Instant before) {
        var byTopic = new TreeMap<String, List<Memory>>();
        for (var memory : shelf.entries()) {
            var end = Math.max(memory.key().lastIndexOf('/'), memory.key().lastIndexOf('.'));
            if (end > 0 && !memory.pinned() && memory.lastUpdated().isBefore(before)) {
                byTopic.computeIfAbsent(memory.key().substring(0, end + 1), _ -> new ArrayList<>())
                        .add(memory);
            }
        }
        return byTopic.entrySet().stream()
                .map(topic -> group(topic.getKey(), topic.getValue()))
                .filter(group -> group.entries().size() > 1 && isFree(group))
                .limit(MOST_GROUPS)
                .toList();
    }

    private static Group group(String prefix, List<Memory> all) {
        var oldestFirst = all.stream()
                .sorted(Comparator.comparing(Memory::lastUpdated).thenComparing(Memory::key))
                .toList();
        var taken = new ArrayList<Memory>();
        var left = MOST_BYTES_OF_A_MERGE;
        for (var memory : oldestFirst) {
            left -= (int) MemoryLimits.bytes(memory.key(), memory.value());
            if (left >= 0 && taken.size() < MOST_ENTRIES_OF_A_MERGE) {
                taken.add(memory);
            }
        }
        var end = prefix.length() - 1;
        return new Group(prefix.substring(0, end), prefix.substring(end), taken);
    }

    /** A summary must take nobody else's place: not that of a pinned entry, nor of a newer one. */
    private boolean isFree(Group group) {
        var present = shelf.read(group.summaryKey());
        return MemoryLimits.problems(group.summaryKey(), "").isEmpty()
                && (present == null || group.entries().contains(present));
    }

    /** Returns how many entries are gone. */
    private int merge(Group group) {
        var summary = shelf.read(group.summaryKey());
        var value = value(group);
        var unchanged = group.entries().stream()
                .filter(memory -> memory.equals(shelf.read(memory.key())))
                .toList();
        if (!Objects.equals(summary, shelf.read(group.summaryKey())) || unchanged.size() < 2) {
            return 0; // somebody has written meanwhile, and wins
        }
        unchanged.forEach(memory -> shelf.remove(memory.key()));
        var newest = group.entries().getLast();
        shelf.put(new Memory(
                newest.scope(),
                group.summaryKey(),
                value,
                false,
                summary == null ? 1 : summary.version() + 1,
                newest.lastUpdated()));
        return unchanged.size();
    }

    private String value(Group group) {
        try {
            var merged = ActivityStubs.of(MemoryMergingActivities.class, group.topic())
                    .mergeMemories(new MergeRequest(group.topic(), group.entries()));
            progress.spend(merged.spend());
            var isSaid = merged.value() != null && !merged.value().isBlank();
            if (isSaid
                    && MemoryLimits.problems(group.summaryKey(), merged.value()).isEmpty()) {
                return merged.value();
            }
        } catch (ActivityFailure failure) {
            progress.note(
                    "memory",
                    "merged %s by rule: %s".formatted(group.topic(), RunFailures.reason(failure)),
                    StepStatus.COMPLETED);
        }
        return byRule(group);
    }

    /** Every value once, the newest first, as far as they fit. */
    private static String byRule(Group group) {
        var values = group.entries().reversed().stream().map(Memory::value).distinct();
        return TextLimits.clip(values.collect(Collectors.joining(" | ")), LONGEST_FALLBACK);
    }
}
