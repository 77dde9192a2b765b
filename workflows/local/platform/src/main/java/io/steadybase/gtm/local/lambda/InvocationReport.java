package io.steadybase.gtm.local.lambda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What is known of an invocation after its end.
 *
 * @param duration of the handler
 * @param init how long the environment took to start; zero if it was warm
 * @param logTail empty until the log is complete
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record InvocationReport(Outcome outcome, Duration duration, Duration init, byte[] logTail) {
    InvocationReport(Outcome outcome, Duration duration, Duration init) {
        this(outcome, duration, init, new byte[0]);
    }

    InvocationReport withLogTail(byte[] tail) {
        return new InvocationReport(outcome, duration, init, tail);
    }

    /** The lines with which the service ends an invocation's log. */
    String logLines(String requestId, int memoryMb, long usedMb) {
        String id = "RequestId: " + requestId;
        String initDuration = init.isZero() ? "" : "\tInit Duration: " + milliseconds(init, 2) + " ms";
        return "END " + id + "\nREPORT " + id
                + "\tDuration: " + milliseconds(duration, 2) + " ms"
                + "\tBilled Duration: " + milliseconds(duration.plus(init), 0) + " ms"
                + "\tMemory Size: " + memoryMb + " MB"
                + "\tMax Memory Used: " + usedMb + " MB"
                + initDuration;
    }

    private static BigDecimal milliseconds(Duration duration, int decimals) {
        return BigDecimal.valueOf(duration.toNanos(), 6).setScale(decimals, RoundingMode.CEILING);
    }
}
