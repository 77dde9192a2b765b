package io.steadybase.gtm.activities.onboarding;

import io.steadybase.gtm.activities.model.ModelTask;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import java.util.List;

/** The two kinds of question that an onboarding puts to a model: prompt and schema lie beside this class as resources. */
final class OnboardingTasks {
    static final ModelTask<EngagementAnalysis> ENGAGEMENT = ModelTask.ofResources(
            OnboardingTasks.class, "submit_engagement", "Submits the track.", EngagementAnalysis.class, 1_500);

    static final ModelTask<ProposalAnswer> PROPOSAL = ModelTask.ofResources(
            OnboardingTasks.class, "submit_proposal", "Submits the proposal.", ProposalAnswer.class, 6_000);

    private OnboardingTasks() {}

    /** What the model proposes, in whatever order. */
    record ProposalAnswer(
            String summary,
            List<Milestone> milestones,
            List<TimelineEntry> timeline,
            List<Resource> resources,
            List<Risk> risks,
            Welcome welcome) {}
}
