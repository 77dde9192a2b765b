package io.steadybase.gtm.drew;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;

/** Step 2. Runs in the function for model work; transcripts never leave it. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface ResearchActivities {
    /** Reads an account's calls and keeps what matters. No calls: no findings, and no model call. */
    AccountFindings researchCalls(CallsQuery query);

    /**
     * Which calls.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record CallsQuery(String accountId, Instant from, Instant to) {}

    /**
     * What an account's calls hold.
     *
     * @param callsRead how many transcripts were read
     * @param notes what a reader must know of: transcripts read in part, findings dropped because they are no whole statements of the customer
     */
    record AccountFindings(String accountId, int callsRead, List<Finding> findings, Spend spend, List<String> notes) {
        public AccountFindings {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        /** Findings with nothing to remark. */
        public AccountFindings(String accountId, int callsRead, List<Finding> findings, Spend spend) {
            this(accountId, callsRead, findings, spend, List.of());
        }
    }
}
