package io.steadybase.gtm.worker;

import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.worker.dispatch.DispatchActivity;
import io.temporal.common.converter.DataConverterException;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.temporal.workflow.NexusServiceOptions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;

/** What the worker hosts, and how. */
public final class GtmWorker {
    private GtmWorker() {}

    /** Workflow code on virtual threads too: an idle cached workflow costs half the memory. */
    public static WorkerFactoryOptions factoryOptions() {
        return WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .build();
    }

    /** Of the worker that runs the workflows, and their short calls: half of what the data function serves. */
    static WorkerOptions workflowOptions(int concurrency) {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentLocalActivityExecutionSize(half(concurrency))
                .build();
    }

    /**
     * Of the worker that carries one function's calls: takes only as many as the function can serve, so that all others wait on
     * the server. Goes on beating while it shuts down, or every shutdown would cost an attempt.
     */
    static WorkerOptions functionOptions(int concurrency) {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentActivityExecutionSize(concurrency)
                .setMaxHeartbeatThrottleInterval(Duration.ofSeconds(10))
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }

    /**
     * Makes the workers: one for the workflows, one for each function.
     *
     * @param newWorker makes a worker for a task queue
     * @param taskQueue of the workflows
     * @param memory the activities that the worker serves itself
     * @param concurrency how many calls of one function are in flight from this process
     */
    public static void register(
            BiFunction<String, WorkerOptions, Worker> newWorker,
            String taskQueue,
            int concurrency,
            DispatchActivity dispatch,
            MemoryActivities memory,
            String abmNexusEndpoint) {
        var workflows = newWorker.apply(taskQueue, workflowOptions(concurrency));
        workflows.registerWorkflowImplementationTypes(
                implementationOptions(abmNexusEndpoint), Capabilities.WORKFLOWS.toArray(Class<?>[]::new));
        workflows.registerActivitiesImplementations(dispatch, memory);
        for (var function : ActivityFunction.values()) {
            newWorker
                    .apply(function.taskQueue(taskQueue), functionOptions(share(function, concurrency)))
                    .registerActivitiesImplementations(dispatch);
        }
    }

    /** The data function serves the short calls too. */
    private static int share(ActivityFunction function, int concurrency) {
        return function == ActivityFunction.DATA ? half(concurrency) : concurrency;
    }

    private static int half(int concurrency) {
        return Math.max(1, concurrency / 2);
    }

    /** An input that cannot be read fails the run, instead of being tried for ever: docs/adr/0011. */
    private static WorkflowImplementationOptions implementationOptions(String abmNexusEndpoint) {
        var marketing =
                NexusServiceOptions.newBuilder().setEndpoint(abmNexusEndpoint).build();
        return WorkflowImplementationOptions.newBuilder()
                .setFailWorkflowExceptionTypes(DataConverterException.class)
                .setNexusServiceOptions(Map.of(AbmService.class.getSimpleName(), marketing))
                .build();
    }
}
