package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the deals of an account went over time, and what is open at which stage. All sums are exact. */
public record DealHistory(DealSummary deals) {
    private static final int MOST_QUARTERS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Some deals: how many, and what they are worth. */
    public record Sum(int count, BigDecimal usd) {
        private static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        private Sum plus(BigDecimal more) {
            return new Sum(count + 1, usd.add(more));
        }
    }

    /**
     * A quarter of a calendar year.
     *
     * @param number 1 to 4
     */
    public record Quarter(int year, int number) implements Comparable<Quarter> {
        static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }

        private Quarter previous() {
            return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
        }

        @Override
        public int compareTo(Quarter other) {
            return Comparator.comparingInt(Quarter::year)
                    .thenComparingInt(Quarter::number)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return "Q%d %d".formatted(number, year);
        }
    }

    /** What was won in each quarter, from the first one to the last with a won deal, empty ones between them too; the last eight. */
    public Map<Quarter, Sum> wonByQuarter() {
        var won = new LinkedHashMap<Quarter, Sum>();
        for (var deal : deals.won()) {
            if (deal.closedOn() != null) {
                won.merge(Quarter.of(deal.closedOn()), Sum.NONE.plus(value(deal)), (one, _) -> one.plus(value(deal)));
            }
        }
        var quarters = new ArrayList<Quarter>();
        if (!won.isEmpty()) {
            var first = won.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
            var quarter = won.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
            while (quarter.compareTo(first) >= 0 && quarters.size() < MOST_QUARTERS) {
                quarters.addFirst(quarter);
                quarter = quarter.previous();
            }
        }
        var inOrder = new LinkedHashMap<Quarter, Sum>();
        quarters.forEach(quarter -> inOrder.put(quarter, won.getOrDefault(quarter, Sum.NONE)));
        return inOrder;
    }

    /** What is open at each stage that has something, at list price. */
    public Map<DealStage, Sum> openByStage() {
        var open = new LinkedHashMap<DealStage, Sum>();
        for (var stage : DealStage.values()) {
            deals.open().stream()
                    .filter(deal -> deal.stage() == stage)
                    .forEach(deal -> open.merge(
                            stage,
                            Sum.NONE.plus(deal.product().listPriceUsd()),
                            (one, _) -> one.plus(deal.product().listPriceUsd())));
        }
        return open;
    }

    /** What was won with each product, the most valuable first. */
    public Map<String, Sum> wonByProduct() {
        var won = new LinkedHashMap<String, Sum>();
        for (var deal : deals.won()) {
            won.merge(deal.product().name(), Sum.NONE.plus(value(deal)), (one, _) -> one.plus(value(deal)));
        }
        return won.entrySet().stream()
                .sorted(Map.Entry.<String, Sum>comparingByValue(Comparator.comparing(Sum::usd))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** Open deals that are talked about, the longest first. */
    public List<Opportunity> engaged() {
        return deals.open().stream()
                .filter(deal -> deal.engagedOn() != null)
                .sorted(Comparator.comparing((Opportunity deal) -> Objects.requireNonNull(deal.engagedOn()))
                        .thenComparing(Opportunity::id))
                .toList();
    }

    /** Of the deals that were decided, the share that was won, in whole percent; empty if none was. */
    public Optional<Integer> winRatePercent() {
        return deals.closed() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(deals.won().size())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(deals.closed()), 0, RoundingMode.HALF_UP)
                        .intValueExact());
    }

    /** The deal that was lost last. */
    public Optional<Opportunity> lastLost() {
        return deals.file().opportunities().stream()
                .filter(deal -> deal.stage() == DealStage.LOST && deal.closedOn() != null)
                .max(Comparator.comparing((Opportunity deal) -> Objects.requireNonNull(deal.closedOn()))
                        .thenComparing(Opportunity::id));
    }

    private static BigDecimal value(Opportunity won) {
        return won.closeValueUsd() == null ? BigDecimal.ZERO : won.closeValueUsd();
    }
}
