package io.steadybase.gtm.cli;

import java.util.regex.Pattern;

/**
 * The name of a run of Drew.
 *
 * @param requestId the workflow id without its {@code drew-}
 */
public record RunId(String requestId) {
    private static final String PREFIX = "drew-";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public RunId {
        if (!ALLOWED.matcher(requestId).matches()) {
            throw new IllegalArgumentException(
                    "run id must be 1 to 100 letters, digits, '.', '_' or '-', got '%s'".formatted(requestId));
        }
    }

    /**
     * Takes {@code drew-abc} and {@code abc} for the same run.
     *
     * @throws IllegalArgumentException if the text cannot be an id
     */
    public static RunId of(String text) {
        return new RunId(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    /** The workflow's id. */
    public String workflowId() {
        return PREFIX + requestId;
    }

    @Override
    public String toString() {
        return workflowId();
    }
}
