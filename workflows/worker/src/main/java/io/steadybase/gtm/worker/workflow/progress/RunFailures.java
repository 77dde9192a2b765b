package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.run.Spend;
import io.temporal.common.converter.DataConverterException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.CancellationScope;

/** What a failure in workflow code means: see docs/adr/0011. Deterministic: workflow code. */
public final class RunFailures {
    private RunFailures() {}

    /** Whether the run was asked to stop: then Temporal closes it as cancelled, whatever fails on the way. */
    public static boolean isCancellation() {
        return CancellationScope.current().isCancelRequested();
    }

    /**
     * Why something failed, in the words of whoever failed: type and message, e.g. {@code NotFound: no such account}. In a
     * run that was asked to stop it is thrown on.
     */
    public static String reason(RuntimeException failure) {
        if (isCancellation()) {
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
