package io.steadybase.gtm.activities.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.leads.LeadEnrichment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadEnricherTest {
    private static final Product PRODUCT = new Product("GTX Pro", new BigDecimal("4821"));
    private static final SalesAgent AGENT = new SalesAgent("Robin Vale", "West");

    private final InMemoryCrm crm = new InMemoryCrm();
    private final LeadEnricher enricher = new LeadEnricher(crm);

    @Test
    void tellsFirmographicsTerritoryAndPastTouches() {
        crm.add(
                account(9_000),
                List.of(new AccountContact("c1", "acme", new Contact("Kim Doe", "CIO", "kim@acme.example"), true)),
                List.of(opportunity("o1", DealStage.ENGAGING), opportunity("o2", DealStage.WON)));

        var known = enrich("ACME", new LeadContact("Kim", null, "KIM@acme.example"));

        assertThat(known.account().segment()).isEqualTo("enterprise");
        assertThat(known.belongsToTier1()).isTrue();
        assertThat(known.owner()).isEqualTo("Robin Vale");
        assertThat(known.territory()).isEqualTo("West");
        assertThat(known.touches())
                .containsExactly(
                        "1 open opportunity",
                        "1 won opportunity",
                        "the contact is in the CRM and has opted out of being written to");
    }

    @Test
    void knowsNobodyWhoLooksAfterAnAccountWithoutOpportunities() {
        crm.add(account(null), List.of(), List.of());

        var known = enrich("Acme", new LeadContact("Kim", null, null));

        assertThat(known.belongsToTier1()).isFalse();
        assertThat(known.account().segment()).isNull();
        assertThat(known.owner()).isNull();
        assertThat(known.territory()).isNull();
        assertThat(known.touches()).isEmpty();
    }

    @Test
    void knowsNothingOfACompanyThatTheCrmDoesNotHave() {
        assertThat(enrich("Nobody & Sons", null)).isEqualTo(LeadEnrichment.NONE);
        assertThat(enrich(" ", null)).isEqualTo(LeadEnrichment.NONE);
    }

    private LeadEnrichment enrich(String company, @Nullable LeadContact contact) {
        return enricher.enrichLead(new EnrichRequest(company, contact));
    }

    private static Account account(@Nullable Integer employees) {
        return new Account("acme", "Acme", "technology", null, null, employees, null, null);
    }

    private static Opportunity opportunity(String id, DealStage stage) {
        return new Opportunity(id, "acme", AGENT, PRODUCT, stage, null, null, null);
    }
}
