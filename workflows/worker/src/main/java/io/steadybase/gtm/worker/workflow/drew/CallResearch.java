package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.CrmActivities.CallSignals;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.ResearchActivities;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lisa's reading of calls: one dispatch per account, all at once. An account whose calls cannot be read has none. */
final class CallResearch {
    private static final Duration CALLS_OF = Duration.ofDays(30);

    private final Map<String, AccountFindings> findings = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Reads the calls of the 30 days before this moment. */
    void read(List<Candidate> accounts, Instant until) {
        var reading = accounts.stream()
                .map(account -> Async.function(() -> callsOf(account, until)))
                .toList();
        reading.forEach(calls -> found(calls.get()));
        if (callsRead() == 0) {
            notes.add("no call transcripts of the last 30 days: the drafts rest on CRM data and memory alone");
        }
    }

    private void found(AccountFindings account) {
        findings.put(account.accountId(), account);
        notes.addAll(account.notes());
    }

    private AccountFindings callsOf(Candidate account, Instant until) {
        var query = new CallsQuery(account.accountId(), until.minus(CALLS_OF), until);
        try {
            return ActivityStubs.of(ResearchActivities.class, account.name()).researchCalls(query);
        } catch (ActivityFailure failure) {
            notes.add("calls of %s could not be read: %s".formatted(query.accountId(), RunFailures.reason(failure)));
            return new AccountFindings(query.accountId(), 0, List.of(), RunFailures.spendOf(failure));
        }
    }

    List<Finding> findingsOf(String accountId) {
        var account = findings.get(accountId);
        return account == null ? List.of() : account.findings();
    }

    /** What calls add to the score, for the accounts that have findings. */
    List<CallSignals> signals() {
        return findings.values().stream()
                .filter(account -> !account.findings().isEmpty())
                .map(CallResearch::signalsOf)
                .toList();
    }

    private static CallSignals signalsOf(AccountFindings account) {
        var buying = (int) account.findings().stream()
                .filter(finding -> finding.kind().isBuyingSignal())
                .count();
        return new CallSignals(account.accountId(), buying, account.findings().size() - buying);
    }

    Spend spend() {
        return findings.values().stream().map(AccountFindings::spend).reduce(Spend.NONE, Spend::plus);
    }

    List<String> notes() {
        return notes;
    }

    String summary() {
        var signals = findings.values().stream()
                .mapToInt(account -> account.findings().size())
                .sum();
        return "Lisa read %d calls of %d accounts: %d findings".formatted(callsRead(), findings.size(), signals);
    }

    private int callsRead() {
        return findings.values().stream().mapToInt(AccountFindings::callsRead).sum();
    }
}
