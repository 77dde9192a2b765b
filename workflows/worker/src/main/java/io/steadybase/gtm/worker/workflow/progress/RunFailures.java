package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.run.Spend;
import io.temporal.common.converter.DataConverterException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.failure.TimeoutFailure;

/** What a failure in workflow code means: see docs/adr/0011. Deterministic: workflow code. */
public final class RunFailures {
    private RunFailures() {}

    /** Whether a failure says that the run was asked to stop. */
    public static boolean isCancellation(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CanceledFailure) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why something failed, in the words of whoever failed: type and message, e.g. {@code NotFound: no such account}. A
     * cancellation is not a failure: it is thrown on.
     */
    public static String reason(RuntimeException failure) {
        if (isCancellation(failure)) {
            throw failure;
        }
        return words(failure);
    }

    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof ApplicationFailure)) {
            root = root.getCause();
        }
        return switch (root) {
            case ApplicationFailure said -> said.getType() + ": " + said.getOriginalMessage();
            case TimeoutFailure timeout ->
                "TimedOut: " + timeout.getTimeoutType() + ", " + timeout.getOriginalMessage();
            case TemporalFailure other -> String.valueOf(other.getOriginalMessage());
            default -> root.getClass().getSimpleName() + ": " + root.getMessage();
        };
    }

    /** What the failed attempt of an activity cost; nothing if it does not say. */
    public static Spend spendOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApplicationFailure said && said.getDetails().getSize() > 0) {
                return lastDetail(said);
            }
        }
        return Spend.NONE;
    }

    private static Spend lastDetail(ApplicationFailure failure) {
        try {
            return failure.getDetails().get(failure.getDetails().getSize() - 1, Spend.class);
        } catch (DataConverterException aLineForTheReader) {
            return Spend.NONE;
        }
    }

    /** The failure that ends a run: an unexpected exception would be tried again for ever instead. */
    static RuntimeException ending(RuntimeException failure) {
        return failure instanceof TemporalFailure
                ? failure
                : ApplicationFailure.newBuilder()
                        .setType(failure.getClass().getSimpleName())
                        .setMessage(String.valueOf(failure.getMessage()))
                        .setCause(failure)
                        .setNonRetryable(true)
                        .build();
    }
}
