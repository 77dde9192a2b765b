package io.steadybase.gtm.leads;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead goes.
 *
 * @param owner who takes it: a sales agent, a team, or {@code nobody}
 * @param territory null if the lead's company is in none
 * @param reason why, for a reader
 */
public record LeadRouting(
        LeadBand band, String route, String owner, @Nullable String territory, String reason) {}
