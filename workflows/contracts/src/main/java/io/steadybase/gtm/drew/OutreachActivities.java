package io.steadybase.gtm.drew;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Steps 5 and 6. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface OutreachActivities {
    /** Writes a message to one account, or writes it again with the review's objections. */
    DraftResult draftOutreach(DraftRequest request);

    /** Judges a draft: hard rules first, and only what they let through is read by the model. */
    ReviewResult reviewDraft(ReviewRequest request);

    /** Holds a draft that a person has edited against the hard rules alone: no model reads it, and nothing is spent. */
    ReviewResult checkEdit(ReviewRequest request);

    /**
     * What to write from.
     *
     * @param objections why the previous draft was not good enough; empty for a first draft
     */
    record DraftRequest(
            RankedAccount account, List<Finding> findings, List<MemoryEntry> memories, List<String> objections) {
        public DraftRequest {
            findings = List.copyOf(findings);
            memories = List.copyOf(memories);
            objections = List.copyOf(objections);
        }
    }

    /** A draft and what it cost. */
    record DraftResult(Draft draft, Spend spend) {}

    /**
     * What to judge.
     *
     * @param sources every fact and finding that the draft may rest on
     */
    record ReviewRequest(Draft draft, List<Fact> sources) {
        public ReviewRequest {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The judgement.
     *
     * @param objections why the draft must not go out as it is; empty if it may
     * @param warnings what no rule can decide and whoever approves must see; empty if there is nothing
     */
    record ReviewResult(List<String> objections, Spend spend, List<String> warnings) {
        public ReviewResult {
            objections = List.copyOf(objections);
            // Answers from before there were warnings have none.
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }

        /** A judgement without warnings. */
        public ReviewResult(List<String> objections, Spend spend) {
            this(objections, spend, List.of());
        }
    }
}
