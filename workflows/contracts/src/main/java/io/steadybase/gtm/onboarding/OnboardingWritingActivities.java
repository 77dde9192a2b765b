package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Steps 2 and 3. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface OnboardingWritingActivities {
    /** Chooses the track. Every reason rests on a fact or finding that it was given. */
    AnalysisResult analyzeEngagement(AnalysisRequest request);

    /** Writes the proposal and the welcome message, which it signs in the account owner's name. */
    ProposalResult generateProposal(ProposalRequest request);

    /**
     * What to judge by.
     *
     * @param findings what the account said on calls
     */
    record AnalysisRequest(OnboardingAccount account, Tier tier, List<Finding> findings) {
        public AnalysisRequest {
            findings = List.copyOf(findings);
        }
    }

    /** A track with its reasons, and what it cost. */
    record AnalysisResult(EngagementAnalysis analysis, Spend spend) {}

    /**
     * What to write from.
     *
     * @param memories how we take clients on board, and what is known of this one
     */
    record ProposalRequest(
            OnboardingAccount account,
            Tier tier,
            EngagementAnalysis analysis,
            List<Finding> findings,
            List<MemoryEntry> memories) {
        public ProposalRequest {
            findings = List.copyOf(findings);
            memories = List.copyOf(memories);
        }
    }

    /** A proposal and what it cost. */
    record ProposalResult(Proposal proposal, Spend spend) {}
}
