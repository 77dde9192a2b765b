package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.AccountFacts;
import io.steadybase.gtm.activities.crm.DealHistory;
import io.steadybase.gtm.activities.crm.DealHistory.Sum;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Usd;
import io.steadybase.gtm.activities.evidence.RecordValue;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountData.KeyFigure;
import io.steadybase.gtm.content.AccountData.Point;
import io.steadybase.gtm.content.AccountData.Series;
import io.steadybase.gtm.evidence.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All that the CRM knows of an account, as facts to cite and figures to draw. */
final class AccountDossier {
    private static final int MOST_PRODUCTS = 5;
    private static final int MOST_TALKS = 5;
    private static final int MOST_CONTACTS = 5;

    private final DealSummary deals;
    private final DealHistory history;
    private final LocalDate asOf;
    private final List<Fact> facts;
    private final List<String> notes = new ArrayList<>();

    private AccountDossier(DealSummary deals, LocalDate asOf) {
        this.deals = deals;
        this.history = new DealHistory(deals);
        this.asOf = asOf;
        this.facts = new ArrayList<>(AccountFacts.of(deals));
    }

    static AccountData of(DealSummary deals, LocalDate asOf) {
        var dossier = new AccountDossier(deals, asOf);
        dossier.addHistory();
        dossier.addTalks();
        dossier.addCompany();
        dossier.addContacts();
        return new AccountData(
                deals.accountId(), deals.name(), dossier.facts, dossier.keyFigures(), dossier.series(), dossier.notes);
    }

    private void addHistory() {
        if (deals.file().opportunities().isEmpty()) {
            notes.add("the CRM has no opportunity of the account: there is nothing to draw");
        }
        history.winRatePercent()
                .ifPresent(percent -> add(
                        "win-rate",
                        "decided %s with us: %d won and %d lost, a win rate of %d percent."
                                .formatted(deals(deals.closed()), deals.won().size(), deals.lost(), percent)));
        history.wonByQuarter().forEach((quarter, won) -> {
            if (won.count() > 0) {
                add(
                        "won/" + quarter.year() + "-q" + quarter.number(),
                        "bought for %s USD in %s, in %s.".formatted(Usd.text(won.usd()), quarter, deals(won.count())));
            }
        });
        history.wonByProduct().entrySet().stream().limit(MOST_PRODUCTS).forEach(this::addProduct);
        history.lastLost()
                .ifPresent(lost -> add(
                        "last-lost",
                        "last decided against us on %s: %s."
                                .formatted(lost.closedOn(), lost.product().name()),
                        lost.product().name()));
    }

    private void addProduct(Map.Entry<String, Sum> product) {
        var won = product.getValue();
        add(
                "product/" + slug(product.getKey()),
                "bought %s in %s worth %s USD.".formatted(product.getKey(), deals(won.count()), Usd.text(won.usd())),
                product.getKey());
    }

    private void addTalks() {
        history.openByStage()
                .forEach((stage, open) -> add(
                        "open/" + slug(stage.crmName()),
                        "has %s at the stage %s, worth %s USD at list price."
                                .formatted(deals(open.count()), stage.crmName(), Usd.text(open.usd()))));
        history.engaged().stream().limit(MOST_TALKS).forEach(this::addTalk);
    }

    private void addTalk(Opportunity deal) {
        var product = deal.product().name();
        add(
                "talks/" + slug(deal.id()),
                "has been in talks about %s since %s, for %d days; its list price is %s USD."
                        .formatted(
                                product,
                                deal.engagedOn(),
                                ChronoUnit.DAYS.between(deal.engagedOn(), asOf),
                                Usd.text(deal.product().listPriceUsd())),
                product);
    }

    private void addCompany() {
        var account = deals.file().account();
        if (account.yearEstablished() != null) {
            add("founded", "was founded in " + account.yearEstablished() + ".");
        } else {
            notes.add("the CRM does not say when the account was founded");
        }
        if (account.subsidiaryOf() != null) {
            add("parent", "is a subsidiary of " + account.subsidiaryOf() + ".", account.subsidiaryOf());
        }
        if (account.employees() == null) {
            notes.add("the CRM does not say how many employees the account has");
        }
        if (account.revenueMillionUsd() == null) {
            notes.add("the CRM does not say what revenue the account has");
        }
    }

    /** Names and titles only: a document needs no addresses. */
    private void addContacts() {
        var contacts = deals.file().contacts();
        if (contacts.isEmpty()) {
            add("contacts", "has no contact in the CRM.");
            notes.add("the CRM knows no contact of the account");
        }
        for (int at = 0; at < Math.min(contacts.size(), MOST_CONTACTS); at++) {
            addContact(at + 1, contacts.get(at));
        }
    }

    private void addContact(int number, AccountContact contact) {
        var title = contact.person().title();
        add(
                "contact/" + number,
                "has the contact %s%s%s."
                        .formatted(
                                contact.person().name(),
                                title.isBlank() ? "" : ", " + title,
                                contact.optedOut() ? ", who has opted out of being written to" : ""),
                Stream.of(contact.person().name(), title)
                        .filter(text -> !text.isBlank())
                        .toArray(String[]::new));
    }

    private List<KeyFigure> keyFigures() {
        var figures = new ArrayList<KeyFigure>();
        figures.add(new KeyFigure("Won so far", Usd.text(deals.wonUsd()) + " USD"));
        figures.add(new KeyFigure("Open, at list price", Usd.text(deals.openPipelineUsd()) + " USD"));
        history.winRatePercent().ifPresent(percent -> figures.add(new KeyFigure("Win rate", percent + " %")));
        figures.add(
                new KeyFigure("Open opportunities", String.valueOf(deals.open().size())));
        return figures;
    }

    private List<Series> series() {
        var series = new ArrayList<Series>();
        add(
                series,
                "won-by-quarter",
                "Won by quarter, USD",
                history.wonByQuarter().entrySet().stream()
                        .map(won -> new Point(
                                won.getKey().toString(), won.getValue().usd()))
                        .toList());
        add(
                series,
                "open-by-stage",
                "Open by stage, USD at list price",
                history.openByStage().entrySet().stream()
                        .map(open -> new Point(
                                open.getKey().crmName(), open.getValue().usd()))
                        .toList());
        if (deals.closed() > 0) {
            add(
                    series,
                    "closed-by-outcome",
                    "Decided deals",
                    List.of(
                            new Point("Won", BigDecimal.valueOf(deals.won().size())),
                            new Point("Lost", BigDecimal.valueOf(deals.lost()))));
        }
        return series;
    }

    private static void add(List<Series> series, String key, String title, List<Point> points) {
        if (!points.isEmpty()) {
            series.add(new Series(key, title, points));
        }
    }

    /** What a field holds must be a name to become part of a fact: a sentence in it would speak in the CRM's name. */
    private void add(String name, String predicate, String... values) {
        if (RecordValue.isName(deals.name()) && Stream.of(values).allMatch(RecordValue::isName)) {
            facts.add(new Fact("crm/" + deals.accountId() + "/" + name, deals.name() + " " + predicate));
        }
    }

    private static String deals(long count) {
        return count + (count == 1 ? " deal" : " deals");
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
