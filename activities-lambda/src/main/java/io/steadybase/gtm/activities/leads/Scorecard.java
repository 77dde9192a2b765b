package io.steadybase.gtm.activities.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The factors that a lead is scored by, and the points of every value: {@code scorecard.json} beside this class, a file for
 * people to read and change. docs/lead-scorecard.md tells how it came about.
 *
 * @param about how to read it and how it was fitted
 * @param base the score of the average lead
 */
record Scorecard(int version, List<String> about, int base, List<Factor> factors) {
    Scorecard {
        about = List.copyOf(about);
        factors = List.copyOf(factors);
        var names = new HashSet<String>();
        for (var factor : factors) {
            if (!names.add(factor.name())) {
                throw new IllegalArgumentException("factors must have names of their own, got two of " + factor.name());
            }
        }
    }

    /** The scorecard that this release has. */
    static Scorecard ofResource() {
        try (var resource = Scorecard.class.getResourceAsStream("scorecard.json")) {
            if (resource == null) {
                throw new IllegalStateException("no resource scorecard.json beside " + Scorecard.class.getName());
            }
            return WireJson.MAPPER.readValue(resource, Scorecard.class);
        } catch (IOException e) {
            throw new UncheckedIOException("scorecard must be readable: " + e.getMessage(), e);
        }
    }

    /** What a model needs of it: everything but how it was fitted. */
    Scorecard forModel() {
        return new Scorecard(version, List.of(), base, factors);
    }

    Optional<Factor> factor(String name) {
        return factors.stream().filter(factor -> factor.name().equals(name)).findFirst();
    }

    /**
     * One attribute of a lead, by its values or by the ranges of its number: one of the two is there.
     *
     * @param why the factor counts
     * @param unknown the points of a lead of which the attribute is not known
     * @param other the points of every value that is not listed, of a factor by values
     * @param values by value, whatever its case
     * @param ranges in rising order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Factor(
            String name,
            String why,
            int unknown,
            @Nullable Integer other,
            @Nullable Map<String, Integer> values,
            @Nullable List<Range> ranges) {
        Factor {
            if ((values == null || other == null) == (ranges == null)) {
                throw new IllegalArgumentException(
                        "factor must have values with other, or ranges, got neither or both (factor %s)"
                                .formatted(name));
            }
            if (ranges != null && (ranges.isEmpty() || !isRising(ranges))) {
                throw new IllegalArgumentException(
                        "ranges must rise and end with upTo null, got %s (factor %s)".formatted(ranges, name));
            }
        }

        private static boolean isRising(List<Range> ranges) {
            var last = ranges.size() - 1;
            return ranges.get(last).upTo() == null
                    && IntStream.range(0, last).allMatch(i -> ranges.get(i).isBelow(ranges.get(i + 1)));
        }

        /** The points of a value; null if the attribute is not known. */
        int points(@Nullable String value) {
            if (value == null) {
                return unknown;
            }
            return values == null ? ofNumber(value) : ofText(value, values);
        }

        /** Whether a value is read as unknown, since it is no number where the factor needs one. */
        boolean isUnreadable(String value) {
            return ranges != null && number(value).isEmpty();
        }

        /** How many points lie between its worst and its best value. */
        int weight() {
            var all = allPoints().summaryStatistics();
            return all.getMax() - all.getMin();
        }

        private IntStream allPoints() {
            var listed = values == null
                    ? present(ranges).stream().map(Range::points)
                    : Stream.concat(values.values().stream(), Stream.of(present(other)));
            return Stream.concat(listed, Stream.of(unknown)).mapToInt(Integer::intValue);
        }

        private int ofText(String value, Map<String, Integer> listed) {
            return listed.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(value))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> present(other));
        }

        private int ofNumber(String value) {
            return number(value)
                    .flatMap(number -> present(ranges).stream()
                            .filter(range -> range.holds(number))
                            .findFirst())
                    .map(Range::points)
                    .orElse(unknown);
        }

        private static Optional<BigDecimal> number(String value) {
            try {
                return Optional.of(new BigDecimal(value));
            } catch (NumberFormatException none) {
                return Optional.empty();
            }
        }

        private static <T> T present(@Nullable T part) {
            return Optional.ofNullable(part).orElseThrow();
        }
    }

    /**
     * The numbers up to a bound, from the range before on.
     *
     * @param upTo inclusive, null for no bound
     */
    record Range(@Nullable BigDecimal upTo, int points) {
        boolean holds(BigDecimal number) {
            return upTo == null || number.compareTo(upTo) <= 0;
        }

        private boolean isBelow(Range next) {
            return upTo != null && (next.upTo() == null || upTo.compareTo(next.upTo()) < 0);
        }
    }
}
