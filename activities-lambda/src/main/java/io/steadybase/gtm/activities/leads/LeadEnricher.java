package io.steadybase.gtm.activities.leads;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.AccountFile;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.Segment;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadDataActivities;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadEnrichment.Firmographics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 1: what the CRM knows of the lead's company. */
public final class LeadEnricher implements LeadDataActivities {
    private final CrmStore crm;

    /** An enricher that reads this CRM. */
    public LeadEnricher(CrmStore crm) {
        this.crm = crm;
    }

    @Override
    public LeadEnrichment enrichLead(EnrichRequest request) {
        if (request.company().isBlank()) {
            return LeadEnrichment.NONE;
        }
        return crm.file(AccountId.of(request.company()))
                .map(file -> enriched(file, request.contact()))
                .orElse(LeadEnrichment.NONE);
    }

    private static LeadEnrichment enriched(AccountFile file, @Nullable LeadContact contact) {
        var deals = DealSummary.of(file);
        var isLookedAfter = !file.opportunities().isEmpty();
        return new LeadEnrichment(
                firmographics(file.account()),
                isLookedAfter ? deals.owner().name() : null,
                isLookedAfter ? deals.owner().region() : null,
                touches(file, deals, contact));
    }

    private static Firmographics firmographics(Account account) {
        return new Firmographics(
                account.id(),
                account.name(),
                account.sector(),
                account.employees() == null
                        ? null
                        : Segment.of(account.employees()).wireName(),
                account.employees(),
                account.revenueMillionUsd(),
                account.officeLocation());
    }

    private static List<String> touches(AccountFile file, DealSummary deals, @Nullable LeadContact contact) {
        var touches = new ArrayList<String>();
        add(deals.open().size(), "open", touches);
        add(deals.won().size(), "won", touches);
        add(deals.lost(), "lost", touches);
        if (contact != null) {
            file.contacts().stream()
                    .filter(known -> isSame(known, contact))
                    .findFirst()
                    .ifPresent(known -> touches.add(
                            known.optedOut()
                                    ? "the contact is in the CRM and has opted out of being written to"
                                    : "the contact is in the CRM"));
        }
        return touches;
    }

    private static void add(long count, String how, List<String> touches) {
        if (count > 0) {
            touches.add("%d %s %s".formatted(count, how, count == 1 ? "opportunity" : "opportunities"));
        }
    }

    private static boolean isSame(AccountContact known, LeadContact contact) {
        return known.person().email().equalsIgnoreCase(contact.email());
    }
}
