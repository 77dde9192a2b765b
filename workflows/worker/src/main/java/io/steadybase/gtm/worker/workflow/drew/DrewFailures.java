package io.steadybase.gtm.worker.workflow.drew;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;

/** Failures of activities, for a reader. */
final class DrewFailures {
    private DrewFailures() {}

    /** Why an activity failed. A cancellation is not a failure: it is thrown on. */
    static String reason(ActivityFailure failure) {
        return switch (failure.getCause()) {
            case CanceledFailure _ -> throw failure;
            case ApplicationFailure cause -> cause.getType() + ": " + cause.getOriginalMessage();
            case Throwable cause -> String.valueOf(cause.getMessage());
            case null -> String.valueOf(failure.getMessage());
        };
    }
}
