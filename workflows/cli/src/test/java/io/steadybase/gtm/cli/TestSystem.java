package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;

/** A server in memory with a worker for the fakes. */
final class TestSystem {
    private TestSystem() {}

    static TestWorkflowEnvironment start() {
        // Without a cache: a worker that remembers a terminated run answers for it, and a test would depend on chance.
        var options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkflowCacheSize(0)
                        .build());
        SearchAttributes.ALL.forEach(
                name -> options.registerSearchAttribute(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        var environment = TestWorkflowEnvironment.newInstance(options.build());
        environment
                .newWorker(GtmDeployment.TASK_QUEUE)
                .registerWorkflowImplementationTypes(
                        FakeDrew.class, FakeTicket.class, FakeContent.class, Chore.Run.class);
        environment.start();
        return environment;
    }
}
