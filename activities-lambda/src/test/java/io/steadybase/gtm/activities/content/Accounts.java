package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.crm.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts to write about: one with a history, one with nothing, one that only lost, one with everything at its longest. */
final class Accounts {
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final InMemoryCrm CRM = new InMemoryCrm()
            .add(
                    account("acme", "Acme & Sons"),
                    List.of(new AccountContact("1", "acme", new Contact("Kim Doe", "CIO", "kim@acme.example"))),
                    List.of(
                            won("1", "Atlas Pro", "4921", "2026-07-30"),
                            won("2", "Atlas Pro", "4600.50", "2025-12-11"),
                            won("3", "Harbor Edge", "5210", "2026-02-01"),
                            deal("4", "Harbor Edge", DealStage.LOST, null, "2026-06-19", "0"),
                            deal("5", "Harbor Edge", DealStage.ENGAGING, "2026-09-01", null, null),
                            deal("6", "Atlas Pro", DealStage.PROSPECTING, null, null, null)))
            .add(account("bare", "Bare"), List.of(), List.of())
            .add(
                    account("lost", "Lost Only"),
                    List.of(),
                    List.of(deal("7", "Harbor Edge", DealStage.LOST, null, "2026-06-19", "0")))
            .add(account("longest", "The Remarkable International Manufacturing Group Ltd"), List.of(), many());

    private Accounts() {}

    static AccountData data(ContentType type, String accountId) {
        return new AccountDataReader(CRM).gatherAccountData(new AccountDataRequest(type, accountId, TODAY));
    }

    /** Every section with as many statements as it may have, each as long as it may be, resting on the first fact. */
    static ContentDraft fullDraft(ContentType type, AccountData data) {
        var fact = data.facts().getFirst();
        var words = fact.text()
                + " It means that the people who work with it should talk about what comes next. ".repeat(9);
        return new ContentDraft(
                Outline.of(type).parts().stream()
                        .map(part -> new Section(
                                part.key(),
                                Collections.nCopies(
                                        part.most(),
                                        new Statement(
                                                words.substring(0, part.longest())
                                                        .strip(),
                                                List.of(fact.id())))))
                        .toList(),
                "Written by a test.");
    }

    /** One statement a section. */
    static ContentDraft shortDraft(ContentType type, AccountData data) {
        var fact = data.facts().getFirst();
        return new ContentDraft(
                Outline.of(type).parts().stream()
                        .map(part -> new Section(part.key(), List.of(new Statement(fact.text(), List.of(fact.id())))))
                        .toList(),
                "");
    }

    private static List<Opportunity> many() {
        var deals = new ArrayList<Opportunity>();
        for (int at = 0; at < 12; at++) {
            var day = LocalDate.parse("2024-01-15").plusMonths(3L * at).toString();
            deals.add(won("w" + at, "Continental Edge Gateway " + at, "1234567.89", day));
            deals.add(deal("e" + at, "Continental Edge Gateway " + at, DealStage.ENGAGING, day, null, null));
            deals.add(deal("p" + at, "Atlas Pro", DealStage.PROSPECTING, null, null, null));
        }
        return deals;
    }

    private static Account account(String id, String name) {
        return new Account(id, name, "logistics", 1962, new BigDecimal("3120.4"), 18_400, "United States", null);
    }

    private static Opportunity won(String id, String product, String usd, String closed) {
        return deal(id, product, DealStage.WON, null, closed, usd);
    }

    private static Opportunity deal(
            String id,
            String product,
            DealStage stage,
            @Nullable String engaged,
            @Nullable String closed,
            @Nullable String usd) {
        return new Opportunity(
                id,
                "acme",
                new SalesAgent("Rosa Lindgren", "West"),
                new Product(product, new BigDecimal("5400")),
                stage,
                engaged == null ? null : LocalDate.parse(engaged),
                closed == null ? null : LocalDate.parse(closed),
                usd == null ? null : new BigDecimal(usd));
    }
}
