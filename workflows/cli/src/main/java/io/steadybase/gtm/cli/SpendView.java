package io.steadybase.gtm.cli;

import io.steadybase.gtm.run.Spend;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** What model calls cost, in one line. */
public final class SpendView {
    private SpendView() {}

    /** The line. */
    public static String line(Spend spend, Optional<String> note) {
        var usd = spend.usd().setScale(4, RoundingMode.HALF_UP);
        return String.format(
                        Locale.ROOT,
                        "cost: %,d tokens in, %,d tokens out, %s USD",
                        spend.inputTokens(),
                        spend.outputTokens(),
                        usd)
                + note.map(text -> " (" + text + ")").orElse("");
    }
}
