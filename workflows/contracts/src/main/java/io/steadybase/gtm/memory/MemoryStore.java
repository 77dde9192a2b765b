package io.steadybase.gtm.memory;

import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.run.RunKind;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one owner: a durable key-value store, and its only writer. Runs for ever; a session's until a day after its last
 * write. Workflow id: {@code memory-{scope}-{ownerId}}. It also answers {@link io.steadybase.gtm.run.Reporting}.
 */
@WorkflowInterface
public interface MemoryStore {
    /** The workflow type. */
    String TYPE = "memory-store";

    /** How stores are named. */
    RunKind<MemoryState, MemoryHealth> KIND =
            new RunKind<>("memory", TYPE, "memory-", MemoryState.class, MemoryHealth.class);

    /** What a question is refused with while a new store takes over the memory table: ask again. */
    String LOADING = "the store is still taking over the memory table: ask again";

    /**
     * The workflow id of an owner's store, e.g. {@code memory-worker-sarah-ae-west}.
     *
     * @throws IllegalArgumentException if the owner's id is not of letters, digits, dots, underscores and dashes, or too long
     */
    static String workflowId(MemoryOwner owner) {
        return KIND.workflowId(owner.scope().label() + "-" + owner.ownerId());
    }

    /** The owner of a store; empty if the workflow id is none of a store. */
    static Optional<MemoryOwner> owner(String workflowId) {
        var id = KIND.businessId(workflowId).orElse("");
        return Arrays.stream(MemoryScope.values())
                .filter(scope -> id.startsWith(scope.label() + "-"))
                .map(scope -> new MemoryOwner(scope, id.substring(scope.label().length() + 1)))
                .filter(owner -> !owner.ownerId().isEmpty())
                .findFirst();
    }

    /**
     * Keeps the memory.
     *
     * @param carried what the run before this one held, null for a new store
     */
    @WorkflowMethod(name = TYPE)
    MemoryHealth keep(@Nullable MemoryState carried);

    /** Writes a fact. Cannot refuse: what cannot be taken leaves a line in the feed. Prefer {@link #write}. */
    @SignalMethod
    void writeMemory(WriteMemory write);

    /** Compresses soon. */
    @SignalMethod
    void compressMemory(CompressMemory request);

    /** Pins a fact, or lets it go again. */
    @SignalMethod
    void pinMemory(PinMemory pin);

    /** Takes over what was put into the memory table since the store looked last: an import has ended. */
    @SignalMethod
    void loadMemory();

    /** Writes all facts or none. A write id that was seen before changes nothing. */
    @UpdateMethod
    WriteReceipt write(MemoryBatch batch);

    /** Refuses what is over a limit, and a stale expected version. */
    @UpdateValidatorMethod(updateName = "write")
    void validateWrite(MemoryBatch batch);

    /** Pins a fact, or lets it go again, and returns it; fails if there is none. */
    @UpdateMethod(name = "pin")
    Memory pin(PinMemory pin);

    /** Compresses now, and returns what came of it. */
    @UpdateMethod(name = "compress")
    Compression compress(CompressMemory request);

    /** One fact, null if there is none. */
    @QueryMethod
    @Nullable
    Memory readMemory(String key);

    /** Facts by key, a page at a time. */
    @QueryMethod
    MemoryPage getAllMemories(@Nullable MemoryFilter filter);

    /** The facts whose key starts with one of the prefixes, as many bytes of each as fit: pinned ones first, then the newest. */
    @QueryMethod
    Recollection recallMemories(RecallMemories query);

    /** How the store is. */
    @QueryMethod
    MemoryHealth getHealth();
}
