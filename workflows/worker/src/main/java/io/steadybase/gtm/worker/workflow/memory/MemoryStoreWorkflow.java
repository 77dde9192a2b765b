package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.CompressMemory;
import io.steadybase.gtm.memory.Compression;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryHealth;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryPage;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryState;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.memory.PinMemory;
import io.steadybase.gtm.memory.RecallMemories;
import io.steadybase.gtm.memory.WriteMemory;
import io.steadybase.gtm.memory.WriteReceipt;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Memory Store: one owner's facts. Takes writes and answers questions at any moment; compresses, and rolls over when it must. */
public final class MemoryStoreWorkflow implements MemoryStore {
    private static final int LINES_CARRIED = 50;
    private static final String AGENT = "memory";

    private final MemoryOwner owner;
    private final MemoryShelf shelf;
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of());
    private final MemoryCompression compression;
    private final MemoryImport table;
    private final List<CompletablePromise<Compression>> waiting = new ArrayList<>();
    private @Nullable Compression last;
    private @Nullable Duration wanted;
    private boolean isImported;
    private boolean ready;
    private int rejected;
    private final MemoryTimes times;

    /** Sets what a signal, update or query may read before anything else happens. */
    @WorkflowInit
    public MemoryStoreWorkflow(@Nullable MemoryState carried) {
        var state = carried == null ? MemoryState.NEW : carried;
        owner = MemoryStore.owner(Workflow.getInfo().getWorkflowId())
                .orElse(new MemoryOwner(MemoryScope.SESSION, "unknown"));
        shelf = new MemoryShelf(owner, state);
        compression = new MemoryCompression(shelf, progress);
        table = new MemoryImport(owner, shelf, state.loadedAt());
        last = state.lastCompression();
        rejected = state.rejectedWrites();
        ready = state.loadedAt() != null;
        times = new MemoryTimes(owner.scope(), state.times());
        progress.restore(state.feed());
    }

    @Override
    public MemoryHealth keep(@Nullable MemoryState sameState) {
        return progress.run(persona(), null, () -> {
            if (MemoryStore.owner(Workflow.getInfo().getWorkflowId()).isEmpty()) {
                throw ApplicationFailure.newNonRetryableFailure(
                        "workflow id must be memory-, a scope (org, team, worker, session), - and an owner, got "
                                + Workflow.getInfo().getWorkflowId(),
                        FailureType.INVALID_INPUT.wireName());
            }
            keepUntilTheSessionEnds();
            return getHealth();
        });
    }

    private @Nullable Persona persona() {
        return owner.scope() == MemoryScope.WORKER
                ? Persona.withId(owner.ownerId()).orElse(null)
                : null;
    }

    private void keepUntilTheSessionEnds() {
        if (!ready) {
            load();
        }
        while (!times.isOver()) {
            Workflow.await(
                    times.untilSomethingIsDue(),
                    () -> wanted != null || isImported || MemoryCompression.mustRollOver());
            if (isImported) {
                isImported = false;
                load();
            }
            if (wanted != null || times.isCompressionDue()) {
                compress();
            }
            if (MemoryCompression.mustRollOver()) {
                rollOver();
            }
        }
    }

    /** What the table holds is not lost if it cannot be read now: the next import, or the next compression, looks again. */
    private void load() {
        try {
            progress.note(AGENT, table.load(), StepStatus.COMPLETED);
        } catch (ActivityFailure failure) {
            progress.note(AGENT, "could not read the memory table: " + RunFailures.reason(failure), StepStatus.FAILED);
        }
        ready = true;
    }

    private void compress() {
        if (table.loadedAt() == null) {
            load();
        }
        var age = wanted == null ? new CompressMemory(null).age() : wanted;
        wanted = null;
        var asked = List.copyOf(waiting);
        waiting.clear();
        times.compressed();
        var done = compression.compress(RunClock.now().minus(age));
        last = done;
        if (done.merged() > 0 || !asked.isEmpty()) {
            progress.note(
                    AGENT,
                    "compressed: %d entries became %d, %d bytes became %d"
                            .formatted(done.merged(), done.summaries(), done.bytesBefore(), done.bytesAfter()),
                    StepStatus.COMPLETED);
        }
        asked.forEach(promise -> promise.complete(done));
    }

    /** Nobody's write is left behind: handlers end first, unless one of them waits for a compression. */
    private void rollOver() {
        Workflow.await(() -> Workflow.isEveryHandlerFinished() || wanted != null);
        if (wanted == null) {
            var feed = progress.status().feed();
            var newest = feed.subList(Math.max(0, feed.size() - LINES_CARRIED), feed.size());
            Workflow.continueAsNew(new MemoryState(
                    List.copyOf(shelf.entries()),
                    shelf.recentWrites(),
                    table.loadedAt(),
                    last,
                    rejected,
                    newest,
                    times.carried()));
        }
    }

    @Override
    public void writeMemory(WriteMemory write) {
        signalled(() -> {
            var present = present(write);
            var id = present.writeId() == null ? Workflow.randomUUID().toString() : present.writeId();
            var pinned = Boolean.TRUE.equals(present.pinned());
            var batch = new MemoryBatch(id, List.of(new MemoryBatch.Put(present.key(), present.value(), pinned, null)));
            shelf.check(batch);
            take(batch);
        });
    }

    @Override
    public void compressMemory(CompressMemory request) {
        signalled(() -> want(present(request)));
    }

    @Override
    public void pinMemory(PinMemory pin) {
        signalled(() -> {
            if (shelf.pin(present(pin)) == null) {
                throw new IllegalArgumentException("no memory " + TextLimits.clip(pin.key(), TextLimits.NAME));
            }
        });
    }

    @Override
    public void loadMemory() {
        isImported = true;
    }

    /** A signal cannot be refused: what cannot be done leaves a line. */
    private void signalled(Runnable work) {
        Workflow.await(() -> ready);
        try {
            work.run();
        } catch (IllegalArgumentException refusal) {
            rejected++;
            progress.note(
                    "signal",
                    "ignored a signal: " + TextLimits.clip(String.valueOf(refusal.getMessage()), TextLimits.NAME),
                    StepStatus.SKIPPED);
        }
    }

    private static <T> T present(@Nullable T message) {
        if (message == null) {
            throw new IllegalArgumentException("it must hold an object, got nothing");
        }
        return message;
    }

    @Override
    public WriteReceipt write(MemoryBatch batch) {
        Workflow.await(() -> ready);
        try {
            shelf.check(batch); // others may have written since it was let through
            return take(batch);
        } catch (IllegalArgumentException refusal) {
            rejected++;
            throw ApplicationFailure.newNonRetryableFailure(
                    String.valueOf(refusal.getMessage()), FailureType.INVALID_INPUT.wireName());
        }
    }

    private WriteReceipt take(MemoryBatch batch) {
        times.used();
        return shelf.write(batch, RunClock.now());
    }

    @Override
    public void validateWrite(MemoryBatch batch) {
        if (ready) {
            shelf.check(present(batch));
        } else {
            MemoryShelf.checkForm(
                    present(batch)); // what the table holds is not there yet: looked at again in the handler
        }
    }

    @Override
    public Memory pin(PinMemory pin) {
        Workflow.await(() -> ready);
        var pinned = pin == null ? null : shelf.pin(pin);
        if (pinned == null) {
            throw ApplicationFailure.newNonRetryableFailure(
                    "no memory " + (pin == null ? "" : TextLimits.clip(pin.key(), TextLimits.NAME)),
                    FailureType.NOT_FOUND.wireName());
        }
        return pinned;
    }

    @Override
    public Compression compress(CompressMemory request) {
        CompletablePromise<Compression> done = Workflow.newPromise();
        waiting.add(done);
        want(request == null ? new CompressMemory(null) : request);
        return done.get();
    }

    private void want(CompressMemory request) {
        wanted = wanted == null || request.age().compareTo(wanted) < 0 ? request.age() : wanted;
    }

    @Override
    public @Nullable Memory readMemory(String key) {
        return loaded().read(String.valueOf(key));
    }

    @Override
    public MemoryPage getAllMemories(@Nullable MemoryFilter filter) {
        return loaded().page(filter == null ? MemoryFilter.ALL : filter);
    }

    @Override
    public Recollection recallMemories(RecallMemories query) {
        return loaded().recall(query);
    }

    private MemoryShelf loaded() {
        if (!ready) {
            throw new IllegalStateException(MemoryStore.LOADING);
        }
        return shelf;
    }

    @Override
    public MemoryHealth getHealth() {
        return new MemoryHealth(
                owner,
                shelf.counts(RunClock.now().minus(new CompressMemory(null).age())),
                shelf.oldest(),
                last == null ? BigDecimal.ONE : last.ratio(),
                last == null ? null : last.at(),
                null,
                rejected);
    }
}
