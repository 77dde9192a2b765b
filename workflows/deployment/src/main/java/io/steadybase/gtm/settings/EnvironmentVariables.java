package io.steadybase.gtm.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads variables and collects what is wrong with them, so that a process names every problem when it refuses to start. A
 * variable that is wrong yields a stand-in value; nobody sees it, because {@link #orThrow()} comes before the value is used.
 */
public final class EnvironmentVariables {
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:/]+:\\d{1,5}");

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    /** Reads from this environment. */
    public EnvironmentVariables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The value of a variable that must be there and not blank. */
    public String text(String name, String expected) {
        return matching(name, expected, value -> true);
    }

    /**
     * The value of a variable, parsed.
     *
     * @param instead stands in for a value that is missing or wrong
     * @param parse throws {@link IllegalArgumentException} for a value that is not as expected
     */
    public <T> T parsed(String name, String expected, T instead, Function<String, T> parse) {
        var value = optional(name);
        try {
            if (value.isPresent()) {
                return parse.apply(value.get());
            }
        } catch (IllegalArgumentException notAsExpected) {
            problems.add(problem(name, expected, value));
            return instead;
        }
        problems.add(problem(name, expected, value));
        return instead;
    }

    /** The value of a variable that must be {@code host:port}. */
    public String address(String name) {
        return matching(name, "host:port", value -> HOST_AND_PORT.matcher(value).matches());
    }

    /** The value of a variable that must be a whole number in these bounds. */
    public int number(String name, int least, int most) {
        var expected = "a whole number from %d to %d".formatted(least, most);
        var value = matching(name, expected, text -> isNumber(text, least, most));
        return value.isEmpty() ? least : Integer.parseInt(value);
    }

    /** The value of a variable that may be missing. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidEnvironmentException if any variable was missing or wrong
     */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidEnvironmentException(problems);
        }
    }

    private String matching(String name, String expected, Predicate<String> isRight) {
        var value = optional(name);
        if (value.filter(isRight).isPresent()) {
            return value.get();
        }
        problems.add(problem(name, expected, value));
        return "";
    }

    private static String problem(String name, String expected, Optional<String> given) {
        return "%s must be %s, got %s".formatted(name, expected, given.orElse("nothing"));
    }

    private static boolean isNumber(String text, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
