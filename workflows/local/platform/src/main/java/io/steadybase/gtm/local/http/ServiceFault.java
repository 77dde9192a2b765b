package io.steadybase.gtm.local.http;

import java.util.Map;

/** A refusal that the caller shall see: thrown by a handler, answered by the server. */
public final class ServiceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpAnswer answer;

    /** A refusal with an answer of its own making. */
    public ServiceFault(String message, HttpAnswer answer) {
        super(message);
        this.answer = answer;
    }

    /**
     * A refusal in the usual form: the type in the header {@code x-amzn-ErrorType} and as {@code __type}, which between
     * them all JSON protocols of AWS read.
     */
    public static ServiceFault of(int status, String type, String message) {
        return new ServiceFault(
                message,
                HttpAnswer.json(status, Map.of("__type", type, "message", message))
                        .with("x-amzn-ErrorType", type));
    }

    /** What goes back to the caller. */
    public HttpAnswer answer() {
        return answer;
    }
}
