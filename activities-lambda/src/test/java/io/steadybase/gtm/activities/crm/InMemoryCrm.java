package io.steadybase.gtm.activities.crm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A CRM in memory, for tests of what reads one. */
public final class InMemoryCrm implements CrmStore {
    private final Map<String, AccountFile> files = new TreeMap<>();
    private final List<CallTranscript> calls = new ArrayList<>();

    /** Adds or replaces an account. */
    public InMemoryCrm add(Account account, List<AccountContact> contacts, List<Opportunity> opportunities) {
        files.put(account.id(), new AccountFile(account, contacts, opportunities));
        return this;
    }

    /** Adds a call. */
    public InMemoryCrm add(CallTranscript call) {
        calls.add(call);
        return this;
    }

    @Override
    public List<Account> accounts() {
        return files.values().stream().map(AccountFile::account).toList();
    }

    @Override
    public Optional<AccountFile> file(String accountId) {
        return Optional.ofNullable(files.get(accountId));
    }

    @Override
    public List<CallTranscript> calls(String accountId, Instant from, Instant to) {
        return calls.stream()
                .filter(call -> call.accountId().equals(accountId))
                .filter(call -> !call.at().isBefore(from) && call.at().isBefore(to))
                .toList();
    }
}
