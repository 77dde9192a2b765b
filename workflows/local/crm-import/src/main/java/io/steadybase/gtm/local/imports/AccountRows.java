package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.crm.AccountId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code accounts.csv}. A figure that cannot be read is left empty: the account is worth more than the figure. */
final class AccountRows {
    static final String FILE = "accounts.csv";
    static final List<String> COLUMNS = List.of(
            "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of");

    private static final Spelling SECTORS = Spelling.tolerant(
            "sector",
            List.of(
                    "agriculture",
                    "construction",
                    "education",
                    "employment",
                    "energy",
                    "entertainment",
                    "finance",
                    "government",
                    "hospitality",
                    "insurance",
                    "logistics",
                    "manufacturing",
                    "marketing",
                    "medical",
                    "real estate",
                    "retail",
                    "services",
                    "software",
                    "technology",
                    "telecommunications",
                    "utilities"));
    /** The countries of ISO 3166 in English, and the short names that CRMs use. */
    private static final Spelling LOCATIONS = Spelling.tolerant(
            "office_location",
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries())
                                    .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
                            Stream.of("Korea", "United Kingdom", "United States"))
                    .toList());

    private final RowLog log;

    AccountRows(RowLog log) {
        this.log = log;
    }

    List<Account> read() {
        return log.readAll(this::account, Account::id);
    }

    private Account account(CsvRow row) {
        var name = row.required("account");
        var id = AccountId.of(name);
        if (id.equals(Account.UNASSIGNED) || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw CsvRow.expected("account", "a name with letters, other than \"unassigned\"", name);
        }
        return new Account(
                id,
                name,
                sector(row),
                figure(row, "year_established", r -> r.integer("year_established")),
                figure(row, "revenue", r -> r.decimal("revenue")),
                figure(row, "employees", r -> r.integer("employees")),
                location(row),
                row.optional("subsidiary_of").orElse(null));
    }

    private String sector(CsvRow row) {
        var given = row.optional("sector").orElse(null);
        if (given == null) {
            log.repair("sector missing → \"unknown\"");
            return "unknown";
        }
        return SECTORS.of(given, log).orElseGet(() -> given.toLowerCase(Locale.ROOT));
    }

    private @Nullable String location(CsvRow row) {
        return row.optional("office_location")
                .map(given -> LOCATIONS.of(given, log).orElse(given))
                .orElse(null);
    }

    private <T> @Nullable T figure(CsvRow row, String column, Function<CsvRow, @Nullable T> read) {
        try {
            var figure = read.apply(row);
            if (figure == null) {
                log.repair(column + " missing → left empty");
            }
            return figure;
        } catch (UnusableRowException e) {
            log.repair(e.getMessage() + " → left empty");
            return null;
        }
    }
}
