package io.steadybase.gtm.worker.workflow.memory;

import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergeRequest;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergedMemory;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryStore;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadRequest;
import io.steadybase.gtm.memory.MemoryTableActivities.LoadedMemories;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.steadybase.gtm.worker.memory.StoredMemory;
import io.temporal.client.WorkflowStub;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The stores of a namespace with fakes around them: a memory table, a model that merges, and the client that everybody uses. */
final class StoreScenario implements AutoCloseable {
    static final MemoryOwner ORG = Owners.ORG;
    final FakeFunctions functions = new FakeFunctions();
    final List<Memory> table = new CopyOnWriteArrayList<>();
    final List<MergeRequest> merges = new CopyOnWriteArrayList<>();
    final WorkflowHost host;
    final MemoryStores stores;

    StoreScenario(WorkflowHost host) {
        this.host = host;
        stores = new MemoryStores(host.client());
        functions.on("LoadMemories", LoadRequest.class, this::load);
        functions.on("MergeMemories", MergeRequest.class, request -> {
            merges.add(request);
            var values = request.entries().stream().map(Memory::value);
            return new MergedMemory(
                    "merged: " + String.join(", ", values.toList()), new Spend(10, 5, new BigDecimal("0.001")));
        });
        GtmWorker.register(
                host::newWorker,
                GtmDeployment.TASK_QUEUE,
                10,
                functions.dispatchActivity(),
                new StoredMemory(stores),
                host.nexusEndpoint("marketing-abm", "marketing"));
        host.start();
    }

    private LoadedMemories load(LoadRequest request) {
        var page = table.stream()
                .filter(memory -> memory.lastUpdated().isAfter(request.since()))
                .filter(memory -> request.afterKey() == null || memory.key().compareTo(request.afterKey()) > 0)
                .limit(2)
                .toList();
        return new LoadedMemories(page, page.size() < 2 ? null : page.getLast().key());
    }

    /** Writes one fact, and returns its version. */
    long write(String key, String value) {
        return write(ORG, new MemoryBatch.Put(key, value, false, null));
    }

    long write(MemoryOwner owner, MemoryBatch.Put put) {
        return stores.write(owner, new MemoryBatch(java.util.UUID.randomUUID().toString(), List.of(put)))
                .writes()
                .getFirst()
                .version();
    }

    String value(String key) {
        return stores.read(ORG, key).map(Memory::value).orElse("none");
    }

    List<String> keys() {
        return stores.page(ORG, MemoryFilter.ALL).entries().stream()
                .map(Memory::key)
                .toList();
    }

    WorkflowStub stub() {
        return host.client().newUntypedWorkflowStub(MemoryStore.workflowId(ORG));
    }

    List<String> feed() {
        return host.client().newWorkflowStub(Reporting.class, MemoryStore.workflowId(ORG)).status().feed().stream()
                .map(FeedEntry::action)
                .toList();
    }

    @Override
    public void close() {
        host.close();
    }
}
