package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.Usd;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.AccountScore.Component;
import io.steadybase.gtm.drew.CrmActivities.CallSignals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** The score that docs/ranking.md defines. Exact: decimals throughout, each component rounded once, half up. */
final class AccountScoring {
    /** Best first: the score, then the weighted pipeline, then the id, so that equal runs give equal rankings. */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparing(
                    (Scored scored) -> scored.score().total(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.deals().weightedPipelineUsd(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.deals().accountId());

    private static final int PIPELINE_WEIGHT = 40;
    private static final int WIN_RATE_WEIGHT = 25;
    private static final int REVENUE_WEIGHT = 20;
    private static final int CALLS_WEIGHT = 15;
    private static final BigDecimal FULL_PIPELINE_USD = BigDecimal.valueOf(50_000);
    private static final BigDecimal FULL_REVENUE_MILLION_USD = BigDecimal.valueOf(5_000);
    private static final BigDecimal FULL_SIGNALS = BigDecimal.valueOf(3);

    private AccountScoring() {}

    static Scored score(DealSummary deals, CallSignals signals) {
        var components = List.of(pipeline(deals), winRate(deals), revenue(deals), calls(signals));
        var total = components.stream().map(Component::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Scored(deals, new AccountScore(total, components));
    }

    private static Component pipeline(DealSummary deals) {
        var usd = deals.weightedPipelineUsd();
        var input = Usd.text(usd) + " USD weighted, " + deals.open().size() + " open";
        return component("open-pipeline", input, PIPELINE_WEIGHT, points(PIPELINE_WEIGHT, usd, FULL_PIPELINE_USD));
    }

    private static Component winRate(DealSummary deals) {
        var won = deals.won().size();
        var input = deals.closed() == 0 ? "no closed opportunity" : won + " won of " + deals.closed() + " closed";
        var closed = BigDecimal.valueOf(Math.max(1, deals.closed()));
        return component("win-rate", input, WIN_RATE_WEIGHT, points(WIN_RATE_WEIGHT, BigDecimal.valueOf(won), closed));
    }

    private static Component revenue(DealSummary deals) {
        var revenue = deals.file().account().revenueMillionUsd();
        var input = revenue == null ? "revenue unknown" : revenue.toPlainString() + " million USD revenue";
        var measured = revenue == null ? BigDecimal.ZERO : revenue;
        return component("revenue", input, REVENUE_WEIGHT, points(REVENUE_WEIGHT, measured, FULL_REVENUE_MILLION_USD));
    }

    private static Component calls(CallSignals signals) {
        var input = signals.buying() + " buying and " + signals.risk() + " risk signals in calls";
        var balance = BigDecimal.valueOf((long) signals.buying() - signals.risk());
        return component("call-signals", input, CALLS_WEIGHT, points(CALLS_WEIGHT, balance, FULL_SIGNALS));
    }

    private static Component component(String name, String input, int weight, BigDecimal points) {
        return new Component(name, input, weight, points);
    }

    /** The share of {@code full} that was reached, 0 to 1, times the weight; the division rounds, and nothing before it. */
    private static BigDecimal points(int weight, BigDecimal reached, BigDecimal full) {
        var bounded = reached.max(BigDecimal.ZERO).min(full);
        return bounded.multiply(BigDecimal.valueOf(weight)).divide(full, 1, RoundingMode.HALF_UP);
    }

    /** An account with its score. */
    record Scored(DealSummary deals, AccountScore score) {}
}
