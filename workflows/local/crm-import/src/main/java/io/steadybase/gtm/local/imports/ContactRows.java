package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.crm.Contact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads {@code contacts.csv}; the id of a contact is the email address. Without the column {@code opted_out}, or without a value
 * in it, a contact may be written to.
 */
final class ContactRows {
    static final String FILE = "contacts.csv";
    static final List<String> COLUMNS = List.of("account", "name", "title", "email");

    private final RowLog log;
    private final Spelling accountNames;

    ContactRows(RowLog log, List<Account> accounts) {
        this.log = log;
        this.accountNames =
                Spelling.strict("account", accounts.stream().map(Account::name).toList());
    }

    Stream<AccountContact> read() {
        return log.read(this::contact, AccountContact::id);
    }

    private AccountContact contact(CsvRow row) {
        var email = row.required("email");
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw CsvRow.expected("email", "an address such as name@example.com", email);
        }
        return new AccountContact(
                email.toLowerCase(Locale.ROOT),
                AccountId.of(accountNames.required(row, log)),
                new Contact(row.required("name"), row.optional("title").orElse(""), email),
                optedOut(row));
    }

    /** A word that nobody understands gives no leave to write. */
    private boolean optedOut(CsvRow row) {
        try {
            return row.yes("opted_out");
        } catch (UnusableRowException unreadable) {
            log.repair(unreadable.getMessage() + ": taken for opted out");
            return true;
        }
    }
}
