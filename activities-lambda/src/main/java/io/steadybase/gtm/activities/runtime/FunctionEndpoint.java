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

    /** An endpoint for these activities. */
    public FunctionEndpoint(ActivityTable activities) {
        this.activities = activities;
    }

    /** Runs the call that the event holds. */
    public byte[] answer(byte[] event) {
        DispatchRequest request;
        try {
            request = WireJson.MAPPER.readValue(event, DispatchRequest.class);
        } catch (IOException e) {
            return encode(new Failed(FailureType.INVALID_INPUT, unreadable(e), null, List.of(), NO_WORK));
        }
        var reply = activities.call(request);
        var answer = encode(reply);
        return answer.length <= MAX_ANSWER_BYTES ? answer : encode(oversized(request, reply, answer.length));
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
