package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The accounts of a run, best first. */
final class OutreachAccounts {
    private final List<AccountRun> accounts = new ArrayList<>();
    private final ProgressTracker progress;

    OutreachAccounts(ProgressTracker progress) {
        this.progress = progress;
    }

    void add(AccountRun account) {
        accounts.add(account);
    }

    List<AccountRun> all() {
        return accounts;
    }

    /** Those that nothing has become of yet. */
    List<AccountRun> inProgress() {
        return with(AccountOutcome.IN_PROGRESS);
    }

    List<AccountRun> with(AccountOutcome... outcomes) {
        return accounts.stream()
                .filter(account -> Arrays.asList(outcomes).contains(account.outcome()))
                .toList();
    }

    /** The drafts of accounts that may still be written to. */
    List<Draft> drafts() {
        return with(AccountOutcome.IN_PROGRESS, AccountOutcome.HELD).stream()
                .map(AccountRun::draft)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What the claims of those drafts rest on, each once. */
    List<Fact> sourcesOfDrafts() {
        return with(AccountOutcome.IN_PROGRESS, AccountOutcome.HELD).stream()
                .flatMap(account -> account.citedSources().stream())
                .distinct()
                .toList();
    }

    /** Those that nothing was sent to though nobody said no, for whatever reason. */
    List<AccountRun> unsent() {
        return with(
                AccountOutcome.HELD,
                AccountOutcome.FAILED,
                AccountOutcome.NO_CONTACT,
                AccountOutcome.OPTED_OUT,
                AccountOutcome.ALREADY_CONTACTED);
    }

    static List<String> ids(List<AccountRun> accounts) {
        return accounts.stream().map(AccountRun::accountId).toList();
    }

    /** Each account with its reason, for a reader. */
    static String reasons(List<AccountRun> accounts) {
        return accounts.stream()
                .map(account -> account.accountId() + ": " + account.reason())
                .collect(Collectors.joining("; "));
    }

    AccountRun named(String accountId) {
        return accounts.stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + accountId + " in this run"));
    }

    /** Works on these at the same time. What fails for good for one account ends that account, not the run. */
    void inParallel(List<AccountRun> accounts, Consumer<AccountRun> work) {
        var working = accounts.stream()
                .map(account -> Async.procedure(() -> workOn(account, work)))
                .toList();
        Promise.allOf(working).get();
        if (RunFailures.isCancellation()) {
            throw new CanceledFailure("the run was asked to stop");
        }
    }

    private void workOn(AccountRun account, Consumer<AccountRun> work) {
        try {
            work.accept(account);
        } catch (TemporalFailure failure) {
            if (RunFailures.isCancellation()) {
                return; // each ends by itself, so that what became of it is known; then all stop
            }
            progress.spend(RunFailures.spendOf(failure));
            account.leave(AccountOutcome.FAILED, RunFailures.reason(failure));
        }
    }
}
