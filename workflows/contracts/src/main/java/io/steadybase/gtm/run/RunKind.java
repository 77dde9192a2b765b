package io.steadybase.gtm.run;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of our workflows, as those see it who start, list, show or steer its runs. A run's business id is its workflow id without
 * the prefix: the same business operation started twice is the same run. A run that failed, or was
 * cancelled or terminated, can be started again under its id; one that runs or has returned is joined.
 *
 * @param name on the command line, e.g. {@code drew}
 * @param workflowType Temporal's workflow type, e.g. {@code drew-coordinator}
 * @param idPrefix of every workflow id, e.g. {@code drew-}
 * @param inputType of the workflow method
 * @param reportType of the workflow's result and of its query {@code report}
 */
public record RunKind<I extends RunInput, R>(
        String name, String workflowType, String idPrefix, Class<I> inputType, Class<R> reportType) {
    private static final Pattern BUSINESS_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * The workflow id of a business operation.
     *
     * @throws IllegalArgumentException if the id is not 1 to 100 letters, digits, dots, underscores and dashes
     */
    public String workflowId(String businessId) {
        if (!BUSINESS_ID.matcher(businessId).matches()) {
            throw new IllegalArgumentException(
                    "id of a %s run must be 1 to 100 letters, digits, '.', '_' or '-', got '%s'"
                            .formatted(name, businessId));
        }
        return idPrefix + businessId;
    }

    /** The business id in a workflow id; empty if it is no id of this kind. */
    public Optional<String> businessId(String workflowId) {
        return Optional.of(workflowId)
                .filter(id -> id.startsWith(idPrefix))
                .map(id -> id.substring(idPrefix.length()))
                .filter(id -> BUSINESS_ID.matcher(id).matches());
    }
}
