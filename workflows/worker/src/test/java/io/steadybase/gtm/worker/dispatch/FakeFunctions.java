package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.worker.Capabilities;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Functions in memory, behind the same envelope: each activity type has its answer, and every call is kept. */
public final class FakeFunctions implements Functions {
    private static final Metering METERING = new Metering(Duration.ofMillis(1), false);

    private final Map<String, Function<DispatchRequest, FunctionAnswer>> answers = new ConcurrentHashMap<>();
    private final Set<String> stalled = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<DispatchRequest> requests = new CopyOnWriteArrayList<>();

    /** Answers calls of a type with what the activity returns, or with the failure that it throws. */
    public <A, R> FakeFunctions on(String activityType, Class<A> argument, Function<A, R> activity) {
        return raw(activityType, request -> {
            try {
                var result = activity.apply(
                        WireJson.MAPPER.treeToValue(request.arguments().getFirst(), argument));
                return returned(new Completed(WireJson.MAPPER.valueToTree(result), METERING));
            } catch (FakeFailure failure) {
                return returned(
                        new Failed(failure.type, String.valueOf(failure.getMessage()), null, List.of(), METERING));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Answers calls of a type with this answer. */
    public FakeFunctions raw(String activityType, Function<DispatchRequest, FunctionAnswer> answer) {
        answers.put(activityType, answer);
        return this;
    }

    /** From now on calls of a type get no answer at all. */
    public void stall(String activityType) {
        stalled.add(activityType);
    }

    private static FunctionAnswer returned(DispatchReply reply) {
        try {
            return new Returned(WireJson.MAPPER.writeValueAsString(reply));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletableFuture<FunctionAnswer> invoke(String functionArn, byte[] event) {
        try {
            var request = WireJson.MAPPER.readValue(event, DispatchRequest.class);
            calls.add(request.activityType());
            requests.add(request);
            if (stalled.contains(request.activityType())) {
                return new CompletableFuture<>();
            }
            return CompletableFuture.completedFuture(
                    answers.get(request.activityType()).apply(request));
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The activity types called so far, in order. */
    public List<String> calls() {
        return calls;
    }

    /** The requests received so far, in order. */
    public List<DispatchRequest> requests() {
        return requests;
    }

    /** Memory in memory: what the worker serves itself, answered like the functions' activities. */
    public MemoryActivities memory() {
        return new MemoryActivities() {
            @Override
            public Recollection recallMemory(RecallRequest request) {
                return onWorker("RecallMemory", request, Recollection.class);
            }

            @Override
            public Remembered remember(RememberRequest request) {
                return onWorker("Remember", request, Remembered.class);
            }
        };
    }

    private <R> R onWorker(String activityType, Object argument, Class<R> result) {
        try {
            var request = new DispatchRequest(
                    activityType,
                    new ActivityKey("", "", "", ""),
                    1,
                    Instant.MAX,
                    List.of(WireJson.MAPPER.valueToTree(argument)));
            var answer = (Returned)
                    invoke("worker", WireJson.MAPPER.writeValueAsBytes(request)).get();
            return switch (WireJson.MAPPER.readValue(answer.payload(), DispatchReply.class)) {
                case Completed completed -> WireJson.MAPPER.treeToValue(completed.result(), result);
                case Failed failed ->
                    throw failed.type().retryable()
                            ? ApplicationFailure.newFailure(
                                    failed.message(), failed.type().wireName())
                            : ApplicationFailure.newNonRetryableFailure(
                                    failed.message(), failed.type().wireName());
            };
        } catch (java.io.IOException | InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The dispatch activity over these functions, placed as deployed. */
    public DispatchActivity dispatchActivity() {
        var placements = Placements.of(
                Capabilities.ACTIVITIES, Map.of(ActivityFunction.LLM, "llm", ActivityFunction.DATA, "data"));
        return new DispatchActivity(placements, this, Clock.systemUTC());
    }

    /** Makes an activity fail with a type. */
    public static final class FakeFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final FailureType type;

        /** A failure as a function reports it. */
        public FakeFailure(FailureType type, String message) {
            super(message);
            this.type = type;
        }
    }
}
