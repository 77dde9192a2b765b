package io.steadybase.gtm.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration from the command line: {@code 7d}, {@code 12h}, {@code 30m}, {@code 45s} or ISO-8601. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,6})([dhms])");

    @Override
    public Duration convert(String text) {
        var duration = parse(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("duration must be longer than nothing, got " + text);
        }
        return duration;
    }

    private static Duration parse(String text) {
        var match = SHORT.matcher(text);
        if (!match.matches()) {
            return iso(text);
        }
        var amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private static Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("duration must be like 7d, 12h, 30m, 45s or PT1H30M, got " + text);
        }
    }
}
