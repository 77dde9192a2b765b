package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.run.SearchAttributes;
import java.util.Locale;

/** Which runs a list shows. The server narrows as far as it knows; {@link #matches} does the rest. */
public enum RunFilter {
    /** Every run. */
    ANY(""),
    /** At work. */
    RUNNING("ExecutionStatus = 'Running' AND " + SearchAttributes.WAITING_FOR + " IS NULL"),
    /** A person is asked. */
    WAITING("ExecutionStatus = 'Running' AND " + SearchAttributes.WAITING_FOR + " IS NOT NULL"),
    /** Done. */
    COMPLETED("ExecutionStatus = 'Completed'"),
    /** Ended because nobody decided in time. */
    EXPIRED("ExecutionStatus = 'Completed'"),
    /** Ended because a person said no. */
    REJECTED("ExecutionStatus = 'Completed'"),
    /** Broke off with an error. */
    FAILED("ExecutionStatus = 'Failed'"),
    /** Was ended from outside. */
    TERMINATED("ExecutionStatus = 'Terminated'"),
    /** Was asked to stop, and did. */
    CANCELED("ExecutionStatus = 'Canceled'");

    private final String condition;

    RunFilter(String condition) {
        this.condition = condition;
    }

    /** As it stands on the command line, e.g. {@code waiting}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    // Newest first is the server's own order; it refuses ORDER BY.
    String query() {
        var type = "WorkflowType = '" + DrewCoordinator.TYPE + "'";
        return condition.isEmpty() ? type : type + " AND " + condition;
    }

    boolean matches(RunSummary run) {
        return this == ANY || run.state().equals(toString());
    }
}
