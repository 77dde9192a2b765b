package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.dispatch.FailureType;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception that left an activity means for the caller. */
final class Failures {
    private Failures() {}

    static ActivityFailedException translate(RuntimeException e) {
        return switch (e) {
            case ActivityFailedException failure -> failure;
            case SdkException sdk -> AwsFailures.translate(sdk);
            default -> internal(e);
        };
    }

    /** A fault of ours: the reader needs the class and the place, for the stack trace stays in the function's log. */
    private static ActivityFailedException internal(RuntimeException e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ActivityFailedException(FailureType.INTERNAL, message, null, details(e), e);
    }

    private static List<String> details(RuntimeException e) {
        var details = new ArrayList<String>();
        details.add(e.getClass().getName());
        if (e.getStackTrace().length > 0) {
            details.add("at " + e.getStackTrace()[0]);
        }
        if (e.getCause() != null) {
            details.add("caused by " + e.getCause());
        }
        return details;
    }
}
