package io.steadybase.gtm.onboarding;

import java.util.List;

/**
 * How a client is to be taken on board, and why.
 *
 * @param summary in a sentence or two
 * @param reasons what speaks for the track; each rests on something known
 */
public record EngagementAnalysis(Track track, String summary, List<Reason> reasons) {
    public EngagementAnalysis {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason.
     *
     * @param sourceId the id of the fact or finding that it rests on
     */
    public record Reason(String text, String sourceId) {}
}
