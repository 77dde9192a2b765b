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
 */
public record WorkflowStatus(
        String workflowType,
        RunState state,
        @JsonUnwrapped StepPosition step,
        @Nullable String reason,
        List<FeedEntry> feed,
        Spend spend,
        @Nullable OpenGate gate) {
    /** The most lines of the feed in the answer to a decision. */
    private static final int BRIEF_FEED = 5;

    public WorkflowStatus {
        feed = List.copyOf(feed);
    }

    /** The same with the newest lines of the feed only: what an update returns, since its answer stays in the history. */
    public WorkflowStatus brief() {
        var newest = feed.subList(Math.max(0, feed.size() - BRIEF_FEED), feed.size());
        return new WorkflowStatus(workflowType, state, step, reason, newest, spend, gate);
    }
}
