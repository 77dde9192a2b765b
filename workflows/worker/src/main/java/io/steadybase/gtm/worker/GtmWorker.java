package io.steadybase.gtm.worker;

import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.worker.dispatch.DispatchActivity;
import io.steadybase.gtm.worker.workflow.drew.DrewWorkflow;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import java.time.Duration;
import java.util.Map;

/** What the worker hosts, and how. */
public final class GtmWorker {
    /** Waiting calls cost a virtual thread each, so one small worker holds thousands. */
    private static final int CALLS_IN_FLIGHT = 2_000;

    private GtmWorker() {}

    /** Workflow code on virtual threads too: an idle cached workflow costs half the memory. */
    public static WorkerFactoryOptions factoryOptions() {
        return WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .build();
    }

    /** Beats once a second, so that a cancellation is noticed as fast; and goes on beating while it shuts down. */
    public static WorkerOptions options() {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentActivityExecutionSize(CALLS_IN_FLIGHT)
                .setMaxConcurrentLocalActivityExecutionSize(CALLS_IN_FLIGHT)
                .setMaxHeartbeatThrottleInterval(Duration.ofSeconds(1))
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }

    /** Registers the workflows and the dispatch activity. */
    public static void register(Worker worker, DispatchActivity dispatch, String abmNexusEndpoint) {
        worker.registerWorkflowImplementationTypes(workflowOptions(abmNexusEndpoint), DrewWorkflow.class);
        worker.registerActivitiesImplementations(dispatch);
    }

    private static WorkflowImplementationOptions workflowOptions(String abmNexusEndpoint) {
        // Marketing may be down for a while; its handler has 8 s for each of the attempts in this time.
        var patience = NexusOperationOptions.newBuilder()
                .setScheduleToCloseTimeout(Duration.ofHours(24))
                .build();
        var marketing = NexusServiceOptions.newBuilder()
                .setEndpoint(abmNexusEndpoint)
                .setOperationOptions(patience)
                .build();
        return WorkflowImplementationOptions.newBuilder()
                .setNexusServiceOptions(Map.of(AbmService.class.getSimpleName(), marketing))
                .build();
    }
}
