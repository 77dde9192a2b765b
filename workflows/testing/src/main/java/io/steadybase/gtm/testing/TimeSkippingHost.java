package io.steadybase.gtm.testing;

import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;

/** Temporal's in-memory server. */
final class TimeSkippingHost implements WorkflowHost {
    private final TestWorkflowEnvironment environment;

    TimeSkippingHost(WorkerFactoryOptions options) {
        var settings = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                .setWorkerFactoryOptions(options);
        SearchAttributes.ALL.forEach(
                name -> settings.registerSearchAttribute(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        environment = TestWorkflowEnvironment.newInstance(settings.build());
    }

    @Override
    public WorkflowHost sibling(WorkerFactoryOptions options) {
        throw new UnsupportedOperationException("the in-memory server has one host");
    }

    @Override
    public WorkflowClient client() {
        return environment.getWorkflowClient();
    }

    @Override
    public Worker newWorker(String taskQueue, WorkerOptions options) {
        return environment.newWorker(taskQueue, options);
    }

    @Override
    public String nexusEndpoint(String name, String taskQueue) {
        return environment.createNexusEndpoint(name, taskQueue).getSpec().getName();
    }

    @Override
    public void start() {
        environment.start();
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    @Override
    public void letTimePass(Duration time) {
        environment.sleep(time);
    }

    @Override
    public void close() {
        environment.close();
    }
}
