package io.steadybase.gtm.local.drafts;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.AccountFile;
import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.crm.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sample's accounts, contacts and calls; every account has two open opportunities and one that was won. */
final class SampleCrm implements CrmStore {
    static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    static final SalesAgent OWNER = new SalesAgent("Rosa Lindgren", "West");

    private static final Pattern CELL = Pattern.compile("(?:^|\\G)(?:\"((?:[^\"]|\"\")*)\"|([^,\\n]*))(,|\\n|\\z)");

    @Override
    public List<Account> accounts() {
        return rows("accounts.csv").stream()
                .map(row -> new Account(
                        AccountId.of(row.get(0)), row.get(0), row.get(1), null, null, 5_000, row.get(5), null))
                .toList();
    }

    @Override
    public Optional<AccountFile> file(String accountId) {
        return accounts().stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst()
                .map(account -> new AccountFile(account, contacts(accountId), opportunities(accountId)));
    }

    @Override
    public List<CallTranscript> calls(String accountId, Instant from, Instant to) {
        return rows("calls.csv").stream()
                .filter(row -> AccountId.of(row.get(1)).equals(accountId))
                .map(row -> new CallTranscript(
                        row.get(0),
                        accountId,
                        NOW.minus(Duration.ofDays(Long.parseLong(row.get(2)))),
                        row.get(3),
                        row.get(4)))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private static List<AccountContact> contacts(String accountId) {
        return rows("contacts.csv").stream()
                .filter(row -> AccountId.of(row.get(0)).equals(accountId))
                .map(row -> new AccountContact("1", accountId, new Contact(row.get(1), row.get(2), row.get(3))))
                .toList();
    }

    private static List<Opportunity> opportunities(String accountId) {
        var products = rows("products.csv").stream()
                .map(row -> new Product(row.get(0), new BigDecimal(row.get(2))))
                .toList();
        var won = new Opportunity(
                "won",
                accountId,
                OWNER,
                products.getFirst(),
                DealStage.WON,
                null,
                LocalDate.parse("2026-06-01"),
                BigDecimal.TEN);
        var deals = new ArrayList<>(List.of(won));
        products.forEach(product -> deals.add(
                new Opportunity(product.name(), accountId, OWNER, product, DealStage.ENGAGING, null, null, null)));
        return deals;
    }

    /** All but the first, which names the columns. */
    private static List<List<String>> rows(String name) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cells = CELL.matcher(text(name));
        while (cells.find() && !(cells.group().isEmpty() && row.isEmpty())) {
            row.add(cells.group(1) == null ? cells.group(2) : cells.group(1).replace("\"\"", "\""));
            if (!cells.group(3).equals(",")) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows.subList(1, rows.size());
    }

    private static String text(String name) {
        try (var file = SampleCrm.class.getResourceAsStream("/sample/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
