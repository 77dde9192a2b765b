package io.steadybase.gtm.leads;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead.
 *
 * @param score null before step 2 ends
 * @param routing where the lead goes, or at an open gate would go; null before step 3, and if a person said no
 * @param enrichment null before step 1 ends
 * @param notes what a reader must know of, e.g. attributes that do not count, or how a person decided
 */
public record LeadReport(
        String leadId,
        RunState state,
        @Nullable LeadScore score,
        @Nullable LeadRouting routing,
        @Nullable LeadEnrichment enrichment,
        List<String> notes,
        Spend spend) {
    public LeadReport {
        notes = List.copyOf(notes);
    }
}
