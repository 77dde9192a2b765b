package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Segment;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.drew.AccountFilters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Applies {@link AccountFilters}; a value that the CRM cannot know is the caller's mistake, not an empty result. */
final class CandidateFilter {
    private static final String PROSPECT = "prospect";
    private static final String CUSTOMER = "customer";
    private static final List<String> STAGES =
            List.of(PROSPECT, CUSTOMER, DealStage.PROSPECTING.crmName(), DealStage.ENGAGING.crmName());

    private final @Nullable Segment segment;
    private final @Nullable String sector;
    private final @Nullable String region;
    private final @Nullable String stage;

    /**
     * A filter over these accounts.
     *
     * @throws ActivityFailedException if a value is unknown, naming the known ones
     */
    CandidateFilter(AccountFilters filters, Collection<Account> accounts) {
        segment = segment(filters.segment());
        sector = sector(filters.sector(), accounts);
        stage = known("stage", filters.stage(), STAGES);
        region = filters.region();
    }

    private static @Nullable Segment segment(@Nullable String name) {
        return name == null ? null : Segment.named(name).orElseThrow(() -> unknown("segment", name, Segment.names()));
    }

    private static @Nullable String sector(@Nullable String name, Collection<Account> accounts) {
        var sectors = accounts.stream().map(Account::sector).distinct().sorted().toList();
        return known("sector", name == null ? null : name.toLowerCase(Locale.ROOT), sectors);
    }

    /** The known spelling. */
    private static @Nullable String known(String filter, @Nullable String given, List<String> known) {
        return given == null
                ? null
                : known.stream()
                        .filter(given::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> unknown(filter, given, known));
    }

    private static ActivityFailedException unknown(String filter, String given, List<String> known) {
        return ActivityFailedException.invalidInput(
                "filter " + filter + " must be one of " + known + ", got \"" + given + "\"");
    }

    /** Whether the profile alone lets the account in. */
    boolean admits(Account account) {
        return (segment == null || (account.employees() != null && Segment.of(account.employees()) == segment))
                && (sector == null || sector.equalsIgnoreCase(account.sector()));
    }

    /** Whether the deals let the account in too. */
    boolean admits(DealSummary deals) {
        return (region == null || region.equalsIgnoreCase(deals.owner().region())) && isAt(deals, stage);
    }

    private static boolean isAt(DealSummary deals, @Nullable String stage) {
        return switch (stage) {
            case null -> true;
            case PROSPECT -> !deals.open().isEmpty();
            case CUSTOMER -> !deals.won().isEmpty();
            default -> DealStage.named(stage).filter(deals::hasOpen).isPresent();
        };
    }

    /**
     * Judges the region, once nothing was let in: regions are known from the deals only, and reading all of them is too dear
     * for requests that find something.
     *
     * @throws ActivityFailedException if no deal of the CRM is in that region
     */
    void checkRegion(List<DealSummary> all) {
        var regions = all.stream()
                .flatMap(deals -> deals.file().opportunities().stream())
                .map((Opportunity opportunity) -> opportunity.agent().region())
                .distinct()
                .sorted()
                .toList();
        known("region", region, regions);
    }

    boolean hasRegion() {
        return region != null;
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        add(parts, "segment", segment == null ? null : segment.wireName());
        add(parts, "sector", sector);
        add(parts, "region", region);
        add(parts, "stage", stage);
        return parts.isEmpty() ? "any account" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String filter, @Nullable String value) {
        if (value != null) {
            parts.add(filter + " " + value);
        }
    }
}
