package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.Spend;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function's log: one line of JSON per call, with the key under which the workflow's history has it, and the place of every
 * fault of our own. Holds no argument, result or message: they are customers' texts, and the history has them.
 */
final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

    private static final int MAX_CAUSES = 5;
    private static final int MAX_FRAMES = 15;

    private final Consumer<String> lines;

    /** A log that writes here. */
    CallLog(Consumer<String> lines) {
        this.lines = lines;
    }

    /** The log of the function. */
    static CallLog ofFunction() {
        return new CallLog(LOG::info);
    }

    /** A call that ended. */
    void ended(DispatchRequest request, DispatchReply reply, @Nullable RuntimeException thrown) {
        var metering = reply.metering();
        write(new Line(
                request.activityType(),
                request.key(),
                request.attempt(),
                outcome(reply),
                metering.work().toMillis(),
                metering.coldStart(),
                metering.spend(),
                isInternal(reply) && thrown != null ? trace(thrown) : null));
    }

    /** An event that is no call. */
    void unreadable(Failed reply) {
        write(new Line("unreadable", null, 0, outcome(reply), 0, false, null, null));
    }

    private void write(Line line) {
        try {
            lines.accept(WireJson.MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line is always JSON", e);
        }
    }

    private static String outcome(DispatchReply reply) {
        return switch (reply) {
            case Completed _ -> "Completed";
            case Failed failed -> failed.type().wireName();
        };
    }

    private static boolean isInternal(DispatchReply reply) {
        return reply instanceof Failed failed && failed.type() == FailureType.INTERNAL;
    }

    /** Classes and places, cause after cause. The messages are left out: they may quote what was worked on. */
    private static List<String> trace(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause.getClass().getName()),
                        Arrays.stream(cause.getStackTrace()).limit(MAX_FRAMES).map(frame -> "at " + frame)))
                .toList();
    }

    private record Line(
            String activity,
            @Nullable ActivityKey key,
            int attempt,
            String outcome,
            long workMs,
            boolean cold,
            @Nullable Spend spend,
            @Nullable List<String> trace) {}
}
