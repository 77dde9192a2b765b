package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.steadybase.gtm.gate.OpenGate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the query {@code status} of every workflow.
 *
 * @param step where it stands among its steps; its fields stand beside the others in JSON
 * @param reason why the run ended as it did, null while it runs, and after it completed unless nothing was left to do
 * @param feed oldest first; of a long run the newest lines, with a line that says how many are left out
 * @param gate what a person is being asked, null while no gate is open
 * @param deadlines what must have happened by when, for as long as that is known; empty for workflows that have none
 */
public record WorkflowStatus(
        String workflowType,
        RunState state,
        @JsonUnwrapped StepPosition step,
        @Nullable String reason,
        List<FeedEntry> feed,
        Spend spend,
        @Nullable OpenGate gate,
        List<Deadline> deadlines) {
    /** The most lines of the feed in the answer to a decision. */
    private static final int BRIEF_FEED = 5;

    public WorkflowStatus {
        feed = List.copyOf(feed);
        // The status of a worker of before there were deadlines has none.
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
    }

    /** Without deadlines. */
    public WorkflowStatus(
            String workflowType,
            RunState state,
            StepPosition step,
            @Nullable String reason,
            List<FeedEntry> feed,
            Spend spend,
            @Nullable OpenGate gate) {
        this(workflowType, state, step, reason, feed, spend, gate, List.of());
    }

    /** The same with the newest lines of the feed only: what an update returns, since its answer stays in the history. */
    public WorkflowStatus brief() {
        var newest = feed.subList(Math.max(0, feed.size() - BRIEF_FEED), feed.size());
        return new WorkflowStatus(workflowType, state, step, reason, newest, spend, gate, deadlines);
    }
}
