package io.steadybase.gtm.worker.dispatch;

/** How an invocation ended. */
public sealed interface FunctionAnswer {
    /** The handler returned this JSON. */
    record Returned(String payload) implements FunctionAnswer {}

    /** The handler failed, timed out or crashed: Lambda's own error document. */
    record Errored(String errorDocument) implements FunctionAnswer {}
}
