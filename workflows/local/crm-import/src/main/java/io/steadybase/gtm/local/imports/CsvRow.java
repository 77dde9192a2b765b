package io.steadybase.gtm.local.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row; every reader throws {@link UnusableRowException} for a value that is not what it must be. */
record CsvRow(long line, List<String> header, List<String> fields) {
    private static final int MAX_CHARACTERS = 240;
    private static final int MAX_SHOWN = 60;
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu");

    /** An empty line, or one of spaces only. */
    boolean isEmptyLine() {
        return fields.size() == 1 && fields.getFirst().isBlank();
    }

    /** Of a row with a value too few or too many nobody knows which value belongs to which column. */
    void checkShape() {
        if (fields.size() != header.size()) {
            throw new UnusableRowException(
                    "a row must have " + header.size() + " values as the header has, got " + fields.size());
        }
    }

    /** A name, an id, a date: whatever is longer is none, and the table's keys have limits. */
    Optional<String> optional(String column) {
        var value = text(column);
        value.filter(given -> given.length() > MAX_CHARACTERS).ifPresent(given -> {
            throw expected(column, "at most " + MAX_CHARACTERS + " characters", given);
        });
        return value;
    }

    /** A text of any length: whoever reads it has limits of its own. */
    String requiredText(String column) {
        return text(column).orElseThrow(() -> missing(column));
    }

    private Optional<String> text(String column) {
        var index = header.indexOf(column);
        return index < 0
                ? Optional.empty()
                : Optional.of(fields.get(index).strip()).filter(value -> !value.isEmpty());
    }

    String required(String column) {
        return optional(column).orElseThrow(() -> missing(column));
    }

    private static UnusableRowException missing(String column) {
        return new UnusableRowException(column + " is missing");
    }

    @Nullable
    BigDecimal decimal(String column) {
        return optional(column).map(value -> decimal(column, value)).orElse(null);
    }

    private static BigDecimal decimal(String column, String value) {
        try {
            var number = new BigDecimal(value);
            if (number.signum() >= 0 && number.precision() <= 20 && Math.abs(number.scale()) <= 20) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw expected(column, "a number such as 1054 or 1100.04", value);
        }
        throw expected(column, "a number from 0 up", value);
    }

    @Nullable
    Integer integer(String column) {
        var number = decimal(column);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw expected(column, "a whole number", number.toPlainString());
        }
    }

    /** False if there is no such column, or nothing in it. */
    boolean yes(String column) {
        return optional(column)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> throw expected(column, "true, false, yes or no", value);
                })
                .orElse(false);
    }

    @Nullable
    LocalDate date(String column) {
        return optional(column).map(value -> date(column, value)).orElse(null);
    }

    private static LocalDate date(String column, String value) {
        try {
            return value.contains("/") ? LocalDate.parse(value, AMERICAN) : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw expected(column, "a date such as 3/1/2017 or 2017-03-01", value);
        }
    }

    @Nullable
    Instant instant(String column) {
        return optional(column).map(value -> instant(column, value)).orElse(null);
    }

    private static Instant instant(String column, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw expected(column, "a time such as 2026-11-02T15:30:00Z", value);
        }
    }

    static UnusableRowException expected(String column, String expected, String value) {
        var shown = value.length() <= MAX_SHOWN
                ? "\"" + value + "\""
                : "\"" + value.substring(0, MAX_SHOWN) + "…\" (" + value.length() + " characters)";
        return new UnusableRowException(column + " must be " + expected + ", got " + shown);
    }
}
