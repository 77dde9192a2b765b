package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the opportunities of one account add up to. All sums are exact. */
public record DealSummary(AccountFile file, List<Opportunity> open, List<Opportunity> won, long lost) {
    private static final SalesAgent NOBODY = new SalesAgent("unassigned", "none");
    private static final BigDecimal PROSPECTING_SHARE = new BigDecimal("0.5");

    public static DealSummary of(AccountFile file) {
        var opportunities = file.opportunities();
        return new DealSummary(
                file,
                opportunities.stream().filter(o -> o.stage().open()).toList(),
                opportunities.stream().filter(o -> o.stage() == DealStage.WON).toList(),
                opportunities.stream().filter(o -> o.stage() == DealStage.LOST).count());
    }

    public String accountId() {
        return file.account().id();
    }

    public String name() {
        return file.account().name();
    }

    /** List prices of what is open; what is only prospected counts half. */
    public BigDecimal weightedPipelineUsd() {
        return open.stream().map(DealSummary::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weighted(Opportunity opportunity) {
        var price = opportunity.product().listPriceUsd();
        return opportunity.stage() == DealStage.PROSPECTING ? price.multiply(PROSPECTING_SHARE) : price;
    }

    /** List prices of what is open. */
    public BigDecimal openPipelineUsd() {
        return open.stream().map(o -> o.product().listPriceUsd()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was bought, at the prices that were agreed. */
    public BigDecimal wonUsd() {
        return won.stream()
                .map(Opportunity::closeValueUsd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long closed() {
        return won.size() + lost;
    }

    Optional<Opportunity> largestOpen() {
        return open.stream()
                .max(Comparator.comparing((Opportunity o) -> o.product().listPriceUsd())
                        .thenComparing(Opportunity::stage)
                        .thenComparing(Opportunity::id, Comparator.reverseOrder()));
    }

    Optional<Opportunity> lastWon() {
        return won.stream()
                .filter(o -> o.closedOn() != null)
                .max(Comparator.comparing((Opportunity o) -> Objects.requireNonNull(o.closedOn()))
                        .thenComparing(Opportunity::id));
    }

    public boolean hasOpen(DealStage stage) {
        return open.stream().anyMatch(o -> o.stage() == stage);
    }

    /** The agent with most of the open opportunities; without any, of all; the first by name of equals. */
    public SalesAgent owner() {
        var deals = open.isEmpty() ? file.opportunities() : open;
        return deals.stream()
                .collect(Collectors.groupingBy(Opportunity::agent, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<SalesAgent, Long> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY);
    }
}
