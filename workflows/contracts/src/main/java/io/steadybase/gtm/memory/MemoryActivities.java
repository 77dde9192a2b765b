package io.steadybase.gtm.memory;

import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.OnWorker;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;

/** Reads and writes the memory of any owners, each in its {@link MemoryStore}. Both are idempotent. */
@ActivityInterface
@OnWorker(mode = DispatchMode.SHORT)
public interface MemoryActivities {
    /**
     * The entries of the owners whose key starts with one of the prefixes, ordered by owner, then key. Where they do not fit
     * into the bytes asked for, pinned ones come first, then the newest.
     */
    Recollection recallMemory(RecallRequest request);

    /** Writes all facts. A write id that was seen before changes nothing. */
    Remembered remember(RememberRequest request);

    /**
     * What to recall.
     *
     * @param keyPrefixes empty for everything
     * @param maxBytes of keys and values per owner and prefix; what does not fit is left out and counted
     */
    record RecallRequest(List<MemoryOwner> owners, List<String> keyPrefixes, int maxBytes) {
        public RecallRequest {
            owners = List.copyOf(owners);
            keyPrefixes = List.copyOf(keyPrefixes);
        }
    }

    /**
     * What was recalled.
     *
     * @param omitted how many entries did not fit
     */
    record Recollection(List<MemoryEntry> entries, int omitted) {
        public Recollection {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What to remember.
     *
     * @param writeId the same on every attempt
     * @param at the time to record, from the workflow
     */
    record RememberRequest(String writeId, Instant at, List<MemoryWrite> writes) {
        public RememberRequest {
            writes = List.copyOf(writes);
        }
    }

    /** How many facts this call wrote, and how many an earlier attempt had written. */
    record Remembered(int written, int alreadyWritten) {}
}
