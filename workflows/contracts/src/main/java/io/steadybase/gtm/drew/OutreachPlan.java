package io.steadybase.gtm.drew;

import java.util.List;

/**
 * A request, understood.
 *
 * @param intent what is wanted, in one sentence
 * @param accountCount how many accounts, 1 to {@link #MAX_ACCOUNTS}
 * @param accountNames the accounts that the request names, in its own spelling; empty if it names none
 * @param subtasks what there is to do, in order
 * @param notes where the plan differs from the request, and why
 */
public record OutreachPlan(
        String intent,
        int accountCount,
        AccountFilters filters,
        List<String> accountNames,
        List<String> subtasks,
        List<String> notes) {
    /** The most accounts one run works on. */
    public static final int MAX_ACCOUNTS = 25;

    public OutreachPlan {
        accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
        subtasks = List.copyOf(subtasks);
        notes = List.copyOf(notes);
    }
}
