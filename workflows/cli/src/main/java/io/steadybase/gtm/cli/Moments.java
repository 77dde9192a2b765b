package io.steadybase.gtm.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as a person reads them: on the clock on the wall, and how far away. */
public record Moments(InstantSource clock, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final int HALF_A_YEAR = 180;

    /** By the clock and in the time zone of this machine. */
    public static Moments here() {
        return new Moments(InstantSource.system(), ZoneId.systemDefault());
    }

    /** {@code in 6 days (Tue 1 Dec 14:16)}, {@code 5 min ago (14:11)}. */
    public String of(Instant moment) {
        return "%s (%s)".formatted(distance(moment), clock(moment));
    }

    /** {@code 14:16} today, else with the day, from half a year away with the year. */
    public String clock(Instant moment) {
        var there = moment.atZone(zone);
        var now = clock.instant().atZone(zone);
        if (there.toLocalDate().equals(now.toLocalDate())) {
            return TIME.format(there);
        }
        var days = Math.abs(ChronoUnit.DAYS.between(now, there));
        return (days < HALF_A_YEAR ? DAY : YEAR).format(there);
    }

    /** The time of day, to the second. */
    public String timeOfDay(Instant moment) {
        return SECONDS.format(moment.atZone(zone));
    }

    /** {@code in 6 days}, {@code 5 min ago}, {@code now}. */
    public String distance(Instant moment) {
        var ahead = Duration.between(clock.instant(), moment);
        var length = inWords(ahead.abs());
        if (length.isEmpty()) {
            return "now";
        }
        return ahead.isNegative() ? length + " ago" : "in " + length;
    }

    /** {@code 12 min}: from one moment to a later one, at least a second. */
    String between(Instant from, Instant to) {
        var length = inWords(Duration.between(from, to));
        return length.isEmpty() ? "1 s" : length;
    }

    private static String inWords(Duration length) {
        // Rounded: a gate of 7 days that opened a second ago closes in 7 days.
        var seconds = length.plusMillis(500).toSeconds();
        var minutes = length.plusSeconds(30).toMinutes();
        var hours = length.plusMinutes(30).toHours();
        if (seconds < 1) {
            return "";
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return hours < 48 ? hours + " h" : length.plusHours(12).toDays() + " days";
    }
}
