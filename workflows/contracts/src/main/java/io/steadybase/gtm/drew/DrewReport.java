package io.steadybase.gtm.drew;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of Drew did.
 *
 * @param plan null before step 1 ends
 * @param accounts best first
 * @param notes what a reader must know of: partial results, unknown accounts, limits that were applied
 */
public record DrewReport(
        String requestId,
        RunState state,
        @Nullable OutreachPlan plan,
        List<AccountReport> accounts,
        List<String> notes,
        Spend spend) {
    public DrewReport {
        accounts = List.copyOf(accounts);
        notes = List.copyOf(notes);
    }
}
