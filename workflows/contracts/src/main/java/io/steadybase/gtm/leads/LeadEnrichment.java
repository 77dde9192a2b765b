package io.steadybase.gtm.leads;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a lead besides what its source tells.
 *
 * @param account null if the CRM has no account of the lead's company
 * @param owner the sales agent who looks after the account, null if nobody does
 * @param territory the agent's regional office, null if nobody looks after the account
 * @param touches what there was between us before, in words, e.g. {@code 3 open opportunities}; empty if nothing
 */
public record LeadEnrichment(
        @Nullable Firmographics account,
        @Nullable String owner,
        @Nullable String territory,
        List<String> touches) {
    private static final String TIER_1 = "enterprise";

    /** Nothing is known. */
    public static final LeadEnrichment NONE = new LeadEnrichment(null, null, null, List.of());

    public LeadEnrichment {
        touches = List.copyOf(touches);
    }

    /** Whether the lead's account is strategic: then no automated action is taken on it without a person. */
    public boolean belongsToTier1() {
        return account != null && TIER_1.equals(account.segment());
    }

    /**
     * The lead's company.
     *
     * @param segment {@code enterprise}, {@code mid-market} or {@code smb}; null if nobody knows how many work there
     * @param employees null if the CRM does not know it
     * @param revenueMillionUsd a year's, null if the CRM does not know it
     * @param officeLocation a country, null if the CRM does not know it
     */
    public record Firmographics(
            String accountId,
            String name,
            String sector,
            @Nullable String segment,
            @Nullable Integer employees,
            @Nullable BigDecimal revenueMillionUsd,
            @Nullable String officeLocation) {}
}
