package io.steadybase.gtm.activities.crm;

import io.steadybase.gtm.activities.evidence.RecordValue;
import io.steadybase.gtm.evidence.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the CRM knows of an account, in single sentences that a draft may claim. No personal data but the agent's name. */
public final class AccountFacts {
    private final DealSummary deals;
    private final List<Fact> facts = new ArrayList<>();

    private AccountFacts(DealSummary deals) {
        this.deals = deals;
    }

    public static List<Fact> of(DealSummary deals) {
        var facts = new AccountFacts(deals);
        facts.addDeals();
        facts.addCompany();
        return List.copyOf(facts.facts);
    }

    private void addDeals() {
        var open = deals.open().size();
        add(
                "open-pipeline",
                open == 0
                        ? "has no open opportunity."
                        : "has " + count(open, "open opportunity", "open opportunities") + " worth "
                                + Usd.text(deals.openPipelineUsd()) + " USD at list price.");
        deals.largestOpen()
                .ifPresent(largest -> add(
                        "largest-open", largestText(largest), largest.product().name()));
        var won = deals.won().size();
        add(
                "won-deals",
                won == 0
                        ? "has not bought from us yet."
                        : "has bought from us in " + count(won, "deal", "deals") + " worth " + Usd.text(deals.wonUsd())
                                + " USD.");
        deals.lastWon()
                .ifPresent(last -> add(
                        "last-won",
                        "last bought on " + last.closedOn() + ": "
                                + last.product().name() + ".",
                        last.product().name()));
    }

    private static String largestText(Opportunity largest) {
        return "has its largest open opportunity in " + largest.product().name() + ", list price "
                + Usd.text(largest.product().listPriceUsd()) + " USD.";
    }

    private void addCompany() {
        var account = deals.file().account();
        add(
                "sector",
                "is a company in " + account.sector() + location(account.officeLocation()) + ".",
                account.sector());
        if (account.employees() != null) {
            add("employees", "has " + Usd.text(BigDecimal.valueOf(account.employees())) + " employees.");
        }
        if (account.revenueMillionUsd() != null) {
            add("revenue", "has a yearly revenue of " + Usd.text(account.revenueMillionUsd()) + " million USD.");
        }
        var owner = deals.owner();
        add("owner", "is looked after by " + owner.name() + " (" + owner.region() + ").", owner.name(), owner.region());
    }

    private static String location(@Nullable String office) {
        return office == null || !RecordValue.isName(office) ? "" : " with its office in " + office;
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** What a field holds must be a name to become part of a fact: a sentence in it would speak in the CRM's name. */
    private void add(String name, String predicate, String... values) {
        if (RecordValue.isName(deals.name()) && Stream.of(values).allMatch(RecordValue::isName)) {
            facts.add(new Fact("crm/" + deals.accountId() + "/" + name, deals.name() + " " + predicate));
        }
    }
}
