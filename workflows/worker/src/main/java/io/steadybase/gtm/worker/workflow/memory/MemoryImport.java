package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryTableActivities;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes over what the memory table holds: what an import planted, and what was remembered before there were stores. */
final class MemoryImport {
    /** What an import planted while the table was read the last time; to take an entry twice changes nothing. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final MemoryOwner owner;
    private final MemoryShelf shelf;
    private @Nullable Instant loadedAt;

    MemoryImport(MemoryOwner owner, MemoryShelf shelf, @Nullable Instant loadedAt) {
        this.owner = owner;
        this.shelf = shelf;
        this.loadedAt = loadedAt;
    }

    /** Up to when the table was taken over, null if it was not yet. */
    @Nullable
    Instant loadedAt() {
        return loadedAt;
    }

    /** Takes over what came since the last time, and returns what came of it, for a reader. What does not fit stays in the table. */
    String load() {
        var since = loadedAt == null ? Instant.EPOCH : loadedAt.minus(OVERLAP);
        var until = RunClock.now();
        var taken = 0;
        var left = 0;
        String after = null;
        do {
            var page = ActivityStubs.of(MemoryTableActivities.class, "memory of " + owner.ownerId())
                    .loadMemories(new LoadRequest(owner, since, after));
            for (var memory : page.entries()) {
                if (shelf.take(memory)) {
                    taken++;
                } else {
                    left++;
                }
            }
            after = page.nextKey();
        } while (after != null);
        loadedAt = until;
        return left == 0
                ? "took over %d entries of the memory table".formatted(taken)
                : "took over %d entries of the memory table; %d do not fit and stay there".formatted(taken, left);
    }
}
