package io.steadybase.gtm.worker.workflow.gate;

import com.google.errorprone.annotations.FormatMethod;

/** How a gate says no. */
final class Refusal {
    private Refusal() {}

    @FormatMethod
    static IllegalArgumentException of(String message, Object... values) {
        return new IllegalArgumentException(message.formatted(values));
    }
}
