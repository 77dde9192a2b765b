package io.steadybase.gtm.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads environment variables for one config record and gathers what is wrong with them, so that all problems are reported
 * together. Not thread-safe.
 */
public final class Environment {
    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    /** A reader of these variables. */
    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * The value, parsed. Until {@link #check} passes, a variable with a problem reads as the fallback.
     *
     * @param expected what the value must be, for the message
     * @param fallback never seen by the caller of {@code check}
     * @param parse throws {@link IllegalArgumentException} for a value that is not as expected
     */
    public <T> T read(String variable, String expected, T fallback, Function<String, T> parse) {
        var value = variables.get(variable);
        if (value == null || value.isBlank()) {
            return problem(variable, expected, null, fallback);
        }
        try {
            return parse.apply(value.strip());
        } catch (IllegalArgumentException e) {
            return problem(variable, expected, value, fallback);
        }
    }

    /** The value as it is. */
    public String text(String variable, String expected) {
        return read(variable, expected, "", value -> value);
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalStateException if any variable had a problem, naming all of them
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("environment is not usable: " + String.join("; ", problems));
        }
    }

    private <T> T problem(String variable, String expected, @Nullable String given, T fallback) {
        problems.add(variable + " must be " + expected + ", got " + (given == null ? "nothing" : "\"" + given + "\""));
        return fallback;
    }
}
