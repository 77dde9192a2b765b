package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.dispatch.FailureType;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Where each activity type runs. Immutable. */
public final class Placements {
    private final Map<String, Placement> byActivityType;

    private Placements(Map<String, Placement> byActivityType) {
        this.byActivityType = Map.copyOf(byActivityType);
    }

    /** Every function serves the activity types that its specification lists. */
    public static Placements of(Map<FunctionSpec, String> functionArns) {
        var byActivityType = new HashMap<String, Placement>();
        functionArns.forEach((function, arn) -> function.activityTypes()
                .forEach(type -> byActivityType.put(type, new Placement(arn, function.name()))));
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
    record Placement(String functionArn, String functionName) {}
}
