package io.steadybase.gtm.worker.memory;

import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.RecallMemories;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Memory in its stores: asks and writes them as any client does. Thread-safe. */
public final class StoredMemory implements MemoryActivities {
    private final MemoryStores stores;

    /** Memory in these stores. */
    public StoredMemory(MemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Recollection recallMemory(RecallRequest request) {
        if (request.maxBytes() < 1) {
            throw invalid("maxBytes must be at least 1, got " + request.maxBytes());
        }
        var query = new RecallMemories(request.keyPrefixes(), request.maxBytes());
        var recalled = request.owners().stream()
                .distinct()
                .sorted(Comparator.comparing(MemoryOwner::scope).thenComparing(MemoryOwner::ownerId))
                .map(owner -> told(() -> stores.recall(owner, query)))
                .toList();
        return new Recollection(
                recalled.stream().flatMap(part -> part.entries().stream()).toList(),
                recalled.stream().mapToInt(Recollection::omitted).sum());
    }

    @Override
    public Remembered remember(RememberRequest request) {
        var written = 0;
        var repeated = 0;
        var byOwner = request.writes().stream()
                .collect(Collectors.groupingBy(MemoryWrite::owner, LinkedHashMap::new, Collectors.toList()));
        for (var writes : byOwner.entrySet()) {
            for (var batch : batches(request.writeId(), writes.getValue())) {
                var receipt = told(() -> stores.write(writes.getKey(), batch));
                written += receipt.repeated() ? 0 : batch.writes().size();
                repeated += receipt.repeated() ? batch.writes().size() : 0;
            }
        }
        return new Remembered(written, repeated);
    }

    private static List<MemoryBatch> batches(String writeId, List<MemoryWrite> writes) {
        var batches = new ArrayList<MemoryBatch>();
        var batch = new ArrayList<MemoryBatch.Put>();
        var bytes = 0L;
        for (var write : writes) {
            bytes += MemoryLimits.bytes(write.key(), write.value());
            if (!batch.isEmpty() && (bytes > MemoryLimits.BATCH_BYTES || batch.size() == MemoryLimits.BATCH_WRITES)) {
                batches.add(new MemoryBatch(writeId + "/" + batches.size(), batch));
                batch = new ArrayList<>();
                bytes = MemoryLimits.bytes(write.key(), write.value());
            }
            batch.add(new MemoryBatch.Put(write.key(), write.value(), write.pinned(), null));
        }
        batches.add(new MemoryBatch(writeId + "/" + batches.size(), batch));
        return batches;
    }

    /** What a store refuses is final; that nobody answers passes. */
    private static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (RunException.Refused | RunException.BadInput | IllegalArgumentException refused) {
            throw invalid(String.valueOf(refused.getMessage()));
        } catch (RuntimeException away) {
            throw ApplicationFailure.newFailureWithCause(
                    String.valueOf(away.getMessage()), FailureType.UNAVAILABLE.wireName(), away);
        }
    }

    private static ApplicationFailure invalid(String message) {
        return ApplicationFailure.newNonRetryableFailure(message, FailureType.INVALID_INPUT.wireName());
    }
}
