package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunStanding;
import java.util.Arrays;

/** How the state of a run looks. */
final class StateStyle {
    private StateStyle() {}

    static String paint(RunStanding standing, Screen screen) {
        return screen.paint(of(standing), standing.label());
    }

    /** By the label; what is no state stays as it is. */
    static String paint(String label, Screen screen) {
        return Arrays.stream(RunStanding.values())
                .filter(standing -> standing.label().equals(label))
                .findFirst()
                .map(standing -> paint(standing, screen))
                .orElse(label);
    }

    private static Style of(RunStanding standing) {
        return switch (standing) {
            case RUNNING -> Style.STRONG;
            case WAITING, HELD -> Style.WAITING;
            case COMPLETED -> Style.GOOD;
            case REJECTED, CANCELLED -> Style.FAINT;
            case EXPIRED, ESCALATED, FAILED, TERMINATED, TIMED_OUT -> Style.BAD;
        };
    }
}
