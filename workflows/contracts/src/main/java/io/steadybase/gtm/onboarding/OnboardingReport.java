package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an onboarding did.
 *
 * @param analysis null before step 2 ends
 * @param proposal null before step 3 ends
 * @param compliance null before the policies were asked
 * @param notes what a reader must know of: partial results, edits, what could not be remembered
 */
public record OnboardingReport(
        String accountId,
        RunState state,
        @Nullable EngagementAnalysis analysis,
        @Nullable Proposal proposal,
        @Nullable Compliance compliance,
        FollowUp followUp,
        List<String> notes,
        Spend spend) {
    public OnboardingReport {
        notes = List.copyOf(notes);
    }

    /**
     * What the policies found, and what came of it.
     *
     * @param decision null while nobody has decided
     */
    public record Compliance(
            ComplianceReview review, @Nullable ComplianceDecision decision) {}

    /**
     * What lies in the outbox.
     *
     * @param welcomeId the welcome message, null if it is not there
     * @param noticeIds the notices to our own teams: kickoff and tasks, or the escalation
     * @param undone what was wanted but could not be done, each with its reason
     */
    public record FollowUp(@Nullable String welcomeId, List<String> noticeIds, List<String> undone) {
        public FollowUp {
            noticeIds = List.copyOf(noticeIds);
            undone = List.copyOf(undone);
        }
    }
}
