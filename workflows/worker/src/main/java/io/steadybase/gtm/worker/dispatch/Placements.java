package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.ActivityType;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.dispatch.FailureType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Where each activity type runs: the function that its interface names. Immutable. */
public final class Placements {
    private final Map<String, Placement> byActivityType;

    private Placements(Map<String, Placement> byActivityType) {
        this.byActivityType = Map.copyOf(byActivityType);
    }

    /**
     * The placements of these {@link Dispatched} interfaces.
     *
     * @throws IllegalArgumentException if two of them have an activity of the same type
     */
    public static Placements of(List<Class<?>> activities, Map<ActivityFunction, String> functionArns) {
        var byActivityType = new HashMap<String, Placement>();
        for (var type : activities) {
            var function = type.getAnnotation(Dispatched.class).function();
            for (var method : type.getMethods()) {
                var placement = new Placement(Objects.requireNonNull(functionArns.get(function)), function);
                if (byActivityType.putIfAbsent(ActivityType.of(method), placement) != null) {
                    throw new IllegalArgumentException("two activities are of type " + ActivityType.of(method));
                }
            }
        }
        return new Placements(byActivityType);
    }

    /**
     * The function that serves this activity type.
     *
     * @throws io.temporal.failure.ApplicationFailure {@code UnknownActivity} if there is none
     */
    Placement of(String activityType) {
        var placement = byActivityType.get(activityType);
        if (placement == null) {
            throw FunctionFailures.failure(
                    FailureType.UNKNOWN_ACTIVITY,
                    "no function serves activity type %s, known are %s"
                            .formatted(activityType, new TreeSet<>(byActivityType.keySet())),
                    null);
        }
        return placement;
    }

    /** A function to invoke. */
    record Placement(String functionArn, ActivityFunction function) {}
}
