package io.steadybase.gtm.connection;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.memory.CompressMemory;
import io.steadybase.gtm.memory.Compression;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryHealth;
import io.steadybase.gtm.memory.MemoryLimits;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryPage;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.memory.PinMemory;
import io.steadybase.gtm.memory.RecallMemories;
import io.steadybase.gtm.memory.WriteReceipt;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The memory of every owner in one namespace, each in its store: a write starts the store if there is none. Thread-safe. No call waits
 * for ever: {@link RunException.NoAnswer} says what is missing.
 */
public final class MemoryStores {
    /** How long one call may take, the worker behind it included. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private final WorkflowClient client;
    private final Calls calls;
    private final Duration patience;

    /** The stores that this client sees. */
    public MemoryStores(WorkflowClient client) {
        this(client, PATIENCE);
    }

    /** The same with calls that end sooner. */
    public MemoryStores(WorkflowClient client, Duration patience) {
        this.client = client;
        this.calls = new Calls(client, patience);
        this.patience = patience;
    }

    /**
     * Writes all facts of a batch, or none.
     *
     * @throws RunException.Refused with the store's reason, if it says no
     */
    public WriteReceipt write(MemoryOwner owner, MemoryBatch batch) {
        var problems = MemoryLimits.problems(batch);
        if (!problems.isEmpty()) {
            throw new RunException.BadInput(problems);
        }
        return update(owner, "write", WriteReceipt.class, batch);
    }

    /**
     * Pins a fact, or lets it go again.
     *
     * @throws RunException.Refused if there is none
     */
    public Memory pin(MemoryOwner owner, PinMemory pin) {
        return existing(owner, () -> update(owner, "pin", Memory.class, pin));
    }

    /** Compresses, and waits for it as long as a call may take; it goes on if that was not enough. */
    public Compression compress(MemoryOwner owner, CompressMemory request) {
        return existing(owner, () -> update(owner, "compress", Compression.class, request));
    }

    /** Lets a store take over what an import has put into the memory table. */
    public void load(MemoryOwner owner) {
        var workflowId = MemoryStore.workflowId(owner);
        calls.bounded(workflowId, () -> starting(owner).signalWithStart("loadMemory", new Object[0], new Object[1]));
    }

    /**
     * One fact; empty if there is none.
     *
     * @throws RunException.NoSuchRun if the owner has no store
     */
    public Optional<Memory> read(MemoryOwner owner, String key) {
        return ask(owner, store -> Optional.ofNullable(store.readMemory(key)));
    }

    /** Facts by key, a page at a time. */
    public MemoryPage page(MemoryOwner owner, MemoryFilter filter) {
        return ask(owner, store -> store.getAllMemories(filter));
    }

    /**
     * All facts that pass the filter, by key, however many pages they are.
     *
     * @throws RunException.NoSuchRun if the owner has no store
     */
    public List<Memory> all(MemoryOwner owner, MemoryFilter filter) {
        var entries = new ArrayList<Memory>();
        var page = page(owner, filter);
        entries.addAll(page.entries());
        while (page.nextKey() != null) {
            page = page(owner, filter.after(page.nextKey()));
            entries.addAll(page.entries());
        }
        return entries;
    }

    /** How a store is. */
    public MemoryHealth health(MemoryOwner owner) {
        return ask(owner, MemoryStore::getHealth);
    }

    /** What of an owner's memory fits; a store is started if there is none, since the memory table may hold something, but none of a session. */
    public Recollection recall(MemoryOwner owner, RecallMemories query) {
        try {
            return ask(owner, store -> store.recallMemories(query));
        } catch (RunException.NoSuchRun none) {
            if (owner.scope() == MemoryScope.SESSION) {
                return new Recollection(List.of(), 0);
            }
            calls.bounded(MemoryStore.workflowId(owner), () -> starting(owner).start(new Object[1]));
            return ask(owner, store -> store.recallMemories(query));
        }
    }

    private <T> T existing(MemoryOwner owner, Supplier<T> call) {
        var unused = health(owner);
        return call.get();
    }

    private <T> T update(MemoryOwner owner, String name, Class<T> answer, Object argument) {
        var options = UpdateOptions.newBuilder(answer)
                .setUpdateName(name)
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        try {
            return calls.bounded(
                    MemoryStore.workflowId(owner),
                    () -> starting(owner).executeUpdateWithStart(options, new Object[] {argument}, new Object[1]));
        } catch (WorkflowUpdateException refused) {
            throw new RunException.Refused(Failures.reason(refused));
        }
    }

    private <T> T ask(MemoryOwner owner, Function<MemoryStore, T> question) {
        var workflowId = MemoryStore.workflowId(owner);
        var store = client.newWorkflowStub(MemoryStore.class, workflowId);
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return calls.bounded(workflowId, () -> question.apply(store));
            } catch (WorkflowNotFoundException none) {
                throw new RunException.NoSuchRun(workflowId);
            } catch (WorkflowQueryException refused) {
                if (!Failures.reason(refused).contains(MemoryStore.LOADING) || System.nanoTime() > deadline) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private WorkflowStub starting(MemoryOwner owner) {
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(MemoryStore.workflowId(owner))
                .setTaskQueue(GtmDeployment.TASK_QUEUE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("memory of " + owner.scope().label() + " " + owner.ownerId())
                .build();
        return client.newUntypedWorkflowStub(MemoryStore.TYPE, options);
    }
}
