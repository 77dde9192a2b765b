package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A function's event in, its answer out, both as JSON bytes. Thread-safe. */
public final class FunctionEndpoint {
    /** What Lambda carries back from a synchronous invocation. */
    static final int MAX_ANSWER_BYTES = 6 * 1024 * 1024;

    private static final Metering NO_WORK = new Metering(Duration.ZERO, false);

    private final ActivityTable activities;
    private final CallLog log;

    /** An endpoint for these activities that logs to the function's log. */
    public FunctionEndpoint(ActivityTable activities) {
        this(activities, CallLog.ofFunction());
    }

    /** An endpoint for these activities. */
    FunctionEndpoint(ActivityTable activities, CallLog log) {
        this.activities = activities;
        this.log = log;
    }

    /** Runs the call that the event holds. */
    public byte[] answer(byte[] event) {
        DispatchRequest request;
        try {
            request = WireJson.MAPPER.readValue(event, DispatchRequest.class);
        } catch (IOException e) {
            var refusal = new Failed(FailureType.INVALID_INPUT, unreadable(e), null, List.of(), NO_WORK);
            log.unreadable(refusal);
            return encode(refusal);
        }
        var ended = activities.run(request);
        var answer = encode(ended.reply());
        if (answer.length <= MAX_ANSWER_BYTES) {
            log.ended(request, ended.reply(), ended.thrown());
            return answer;
        }
        var oversized = oversized(request, ended.reply(), answer.length);
        log.ended(request, oversized, null);
        return encode(oversized);
    }

    private static String unreadable(IOException e) {
        return "event must be a dispatch request in JSON: " + e.getMessage();
    }

    private static Failed oversized(DispatchRequest request, DispatchReply reply, int bytes) {
        return new Failed(
                FailureType.OVERSIZED,
                "result of " + request.activityType() + " must be at most " + MAX_ANSWER_BYTES + " bytes, got " + bytes,
                null,
                List.of(),
                reply.metering());
    }

    private static byte[] encode(DispatchReply reply) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(reply);
        } catch (IOException e) {
            throw new UncheckedIOException("a reply is always JSON", e);
        }
    }
}
