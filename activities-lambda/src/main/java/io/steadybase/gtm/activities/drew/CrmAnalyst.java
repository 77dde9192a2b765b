package io.steadybase.gtm.activities.drew;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.AccountFacts;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.NearestName;
import io.steadybase.gtm.activities.drew.AccountScoring.Scored;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.CrmActivities;
import io.steadybase.gtm.drew.RankedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds and ranks accounts by the CRM's data: docs/ranking.md. Reads the account's partitions in parallel. */
public final class CrmAnalyst implements CrmActivities {
    private static final int PARALLEL_READS = 16;

    private final CrmStore crm;

    /** An analyst of this CRM. */
    public CrmAnalyst(CrmStore crm) {
        this.crm = crm;
    }

    @Override
    public Candidates findCandidates(CandidateQuery query) {
        atLeastOne("limit", query.limit());
        var accounts = crm.accounts();
        if (accounts.isEmpty()) {
            throw ActivityFailedException.notFound(
                    "the CRM holds no accounts: load some with `gtm import DIR` and ask again");
        }
        return query.accountIds().isEmpty() && query.accountNames().isEmpty()
                ? best(fitting(query.filters(), accounts), query.limit(), List.of())
                : named(query, accounts);
    }

    private List<DealSummary> fitting(AccountFilters filters, List<Account> accounts) {
        var filter = new CandidateFilter(filters, accounts);
        var profiles = accounts.stream().filter(filter::admits).map(Account::id).toList();
        var fitting = deals(profiles).filter(filter::admits).toList();
        if (fitting.isEmpty()) {
            if (filter.hasRegion()) {
                filter.checkRegion(deals(ids(accounts)).toList());
            }
            throw ActivityFailedException.notFound("none of the " + accounts.size() + " accounts in the CRM fits ("
                    + filter + "): ask for less, or load more accounts with `gtm import DIR`");
        }
        return fitting;
    }

    private Candidates named(CandidateQuery query, List<Account> accounts) {
        var known = ids(accounts);
        var asked = new LinkedHashSet<>(query.accountIds());
        var notes = asked.stream()
                .filter(id -> !known.contains(id))
                .map(id -> "account " + id + " is not in the CRM" + suggestion(id, known))
                .collect(toCollection(ArrayList::new));
        asked.retainAll(known);
        var names = new NamedAccounts(accounts);
        for (var name : query.accountNames()) {
            var named = names.named(name);
            asked.addAll(named.accountIds());
            named.note().ifPresent(notes::add);
        }
        if (asked.isEmpty()) {
            throw ActivityFailedException.notFound("none of the accounts asked for is in the CRM: "
                    + String.join("; ", notes) + "; load accounts with `gtm import DIR`");
        }
        return best(deals(asked).toList(), query.limit(), notes);
    }

    private static String suggestion(String id, List<String> known) {
        return NearestName.of(id.isBlank() ? id : AccountId.of(id), known)
                .map(name -> ", the nearest is " + name)
                .orElse("");
    }

    private static Candidates best(List<DealSummary> deals, int limit, List<String> remarks) {
        var scored = deals.stream()
                .map(one -> AccountScoring.score(one, noCalls(one.accountId())))
                .sorted(AccountScoring.BEST_FIRST)
                .toList();
        var notes = new ArrayList<>(remarks);
        if (scored.size() > limit) {
            notes.add((scored.size() - limit) + " of " + scored.size()
                    + " accounts that fit were left out: the limit is " + limit);
        }
        return new Candidates(
                scored.stream()
                        .limit(limit)
                        .map(one -> new Candidate(
                                one.deals().accountId(), one.deals().name()))
                        .toList(),
                notes);
    }

    @Override
    public Ranking rankAccounts(RankRequest request) {
        atLeastOne("keep", request.keep());
        var ids = new LinkedHashSet<>(request.accountIds());
        var deals = deals(ids).toList();
        checkAllFound(ids, deals);
        var signals = signals(request.signals());
        var best = deals.stream()
                .map(one -> AccountScoring.score(one, signals.getOrDefault(one.accountId(), noCalls(one.accountId()))))
                .sorted(AccountScoring.BEST_FIRST)
                .limit(request.keep())
                .toList();
        return new Ranking(IntStream.range(0, best.size())
                .mapToObj(place -> ranked(place + 1, best.get(place)))
                .toList());
    }

    private static RankedAccount ranked(int rank, Scored scored) {
        var deals = scored.deals();
        var contacts = deals.file().contacts().stream()
                .filter(contact -> !contact.optedOut())
                .map(AccountContact::person)
                .toList();
        return new RankedAccount(
                rank,
                deals.accountId(),
                deals.name(),
                scored.score(),
                deals.owner().name(),
                contacts.isEmpty() ? null : contacts.getFirst(),
                AccountFacts.of(deals),
                deals.file().contacts().size() - contacts.size());
    }

    private static Map<String, CallSignals> signals(List<CallSignals> signals) {
        var byAccount = new HashMap<String, CallSignals>();
        for (var one : signals) {
            if (one.buying() < 0 || one.risk() < 0) {
                throw ActivityFailedException.invalidInput("call signals must not be negative, got " + one);
            }
            if (byAccount.putIfAbsent(one.accountId(), one) != null) {
                throw ActivityFailedException.invalidInput("account has call signals twice: " + one.accountId());
            }
        }
        return byAccount;
    }

    private static void checkAllFound(Collection<String> ids, List<DealSummary> deals) {
        var found = deals.stream().map(DealSummary::accountId).toList();
        var missing = ids.stream().filter(id -> !found.contains(id)).collect(joining(", "));
        if (!missing.isEmpty()) {
            throw ActivityFailedException.notFound("accounts to rank are not in the CRM: " + missing);
        }
    }

    private static void atLeastOne(String field, int value) {
        if (value < 1) {
            throw ActivityFailedException.invalidInput(field + " must be at least 1, got " + value);
        }
    }

    private static CallSignals noCalls(String accountId) {
        return new CallSignals(accountId, 0, 0);
    }

    private static List<String> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    private Stream<DealSummary> deals(Collection<String> accountIds) {
        return accountIds.stream()
                .gather(Gatherers.mapConcurrent(PARALLEL_READS, crm::file))
                .flatMap(Optional::stream)
                .map(DealSummary::of);
    }
}
