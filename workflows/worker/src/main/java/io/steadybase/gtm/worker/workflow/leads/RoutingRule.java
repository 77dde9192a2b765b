package io.steadybase.gtm.worker.workflow.leads;

import io.steadybase.gtm.leads.LeadBand;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScore;

/** Where a lead goes, by its score and by the territory of its account. Needs nothing but what is known already. */
final class RoutingRule {
    private RoutingRule() {}

    static LeadRouting route(LeadScore score, LeadEnrichment known) {
        var band = LeadBand.of(score.score());
        var why = score.reason().isEmpty() ? "nothing stands out" : score.reason();
        var reason =
                switch (band) {
                    case HOT, WARM, COOL -> "score %d: %s".formatted(score.score(), why);
                    case COLD -> "score %d, below %d: %s".formatted(score.score(), LeadBand.COOL.from(), why);
                };
        return new LeadRouting(band, band.route(), owner(band, known), known.territory(), reason);
    }

    private static String owner(LeadBand band, LeadEnrichment known) {
        return switch (band) {
            case HOT -> known.owner() == null ? "account executives" : known.owner();
            case WARM -> "business development";
            case COOL -> "marketing";
            case COLD -> "nobody";
        };
    }
}
