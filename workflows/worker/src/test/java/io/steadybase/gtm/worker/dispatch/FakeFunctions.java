package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.worker.Capabilities;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import java.time.Clock;
import java.time.Duration;
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
