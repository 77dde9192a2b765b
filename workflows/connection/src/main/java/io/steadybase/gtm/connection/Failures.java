package io.steadybase.gtm.connection;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.failure.v1.Failure;
import io.temporal.failure.TemporalFailure;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of whoever failed, without the wrapping of those who passed it on. */
final class Failures {
    private Failures() {}

    static String reason(Throwable failure) {
        var root = chain(failure).reduce((outer, inner) -> inner).orElse(failure);
        var message = root instanceof TemporalFailure cause ? cause.getOriginalMessage() : root.getMessage();
        return message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
    }

    static String reason(Failure failure) {
        var root = failure;
        while (root.hasCause()) {
            root = root.getCause();
        }
        return root.getMessage().isBlank() ? failure.getMessage() : root.getMessage();
    }

    /** What the server answered, if the failure comes from a call to it. */
    static Optional<Status> grpcStatus(Throwable failure) {
        return chain(failure)
                .filter(StatusRuntimeException.class::isInstance)
                .map(cause -> ((StatusRuntimeException) cause).getStatus())
                .findFirst();
    }

    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
