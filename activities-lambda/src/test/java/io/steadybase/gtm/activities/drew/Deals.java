package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.crm.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account in the making: its profile, then its deals one after another. */
final class Deals {
    static final SalesAgent WEST = new SalesAgent("Rosa Lindgren", "West");
    static final SalesAgent EAST = new SalesAgent("Adam Okoye", "East");

    private final Account account;
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<AccountContact> contacts = new ArrayList<>();

    private Deals(Account account) {
        this.account = account;
    }

    static Deals of(String name, @Nullable Integer employees, @Nullable String revenueMillionUsd) {
        var revenue = revenueMillionUsd == null ? null : new BigDecimal(revenueMillionUsd);
        return new Deals(new Account(AccountId.of(name), name, "technology", 1999, revenue, employees, "Norway", null));
    }

    Deals sector(String sector) {
        var copy = new Deals(new Account(
                account.id(),
                account.name(),
                sector,
                1999,
                account.revenueMillionUsd(),
                account.employees(),
                null,
                null));
        copy.opportunities.addAll(opportunities);
        return copy;
    }

    /** An id that is not made from the name. */
    Deals id(String id) {
        return new Deals(new Account(
                id,
                account.name(),
                account.sector(),
                1999,
                account.revenueMillionUsd(),
                account.employees(),
                "Norway",
                null));
    }

    Deals open(DealStage stage, String listPrice, SalesAgent agent) {
        return add(stage, listPrice, agent, null, null);
    }

    Deals won(String value, String closedOn) {
        return add(DealStage.WON, value, WEST, LocalDate.parse(closedOn), new BigDecimal(value));
    }

    Deals lost() {
        return add(DealStage.LOST, "100", WEST, LocalDate.parse("2026-01-01"), BigDecimal.ZERO);
    }

    Deals contact(String name) {
        contacts.add(new AccountContact(
                "c" + contacts.size(), account.id(), new Contact(name, "CTO", "someone@example.com")));
        return this;
    }

    Deals optedOut(String name) {
        contacts.add(new AccountContact(
                "c" + contacts.size(), account.id(), new Contact(name, "CTO", "someone@example.com"), true));
        return this;
    }

    private Deals add(
            DealStage stage, String price, SalesAgent agent, @Nullable LocalDate closed, @Nullable BigDecimal value) {
        opportunities.add(new Opportunity(
                account.id() + "-" + opportunities.size(),
                account.id(),
                agent,
                new Product("Model " + price, new BigDecimal(price)),
                stage,
                null,
                closed,
                value));
        return this;
    }

    InMemoryCrm into(InMemoryCrm crm) {
        return crm.add(account, contacts, opportunities);
    }
}
