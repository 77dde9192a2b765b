package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.worker.workflow.gate.GateItems;
import io.steadybase.gtm.worker.workflow.gate.GateSpec;
import io.steadybase.gtm.worker.workflow.gate.Recheck;
import java.time.Duration;
import java.util.List;

/** What the gate for held accounts asks about: whether to send without Marketing's word. */
final class HeldAccounts implements GateItems {
    static final GateSpec GATE = new GateSpec(
            DrewCoordinator.RELEASE_GATE, DrewCoordinator.RELEASE_STEP, List.of(), DrewCoordinator.RELEASE_POLICY);

    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private final OutreachAccounts accounts;
    private final MarketingCheck marketing;

    HeldAccounts(OutreachAccounts accounts, MarketingCheck marketing) {
        this.accounts = accounts;
        this.marketing = marketing;
    }

    /** Marketing is asked again, and what it answers about needs no decision any more. */
    Recheck recheck() {
        return new Recheck("ask Marketing again", ASK_AGAIN, this::answered);
    }

    private List<String> answered() {
        var held = accounts.with(AccountOutcome.HELD);
        marketing.settle(held, AccountOutcome.HELD);
        return held.stream()
                .filter(account -> account.outcome() != AccountOutcome.HELD)
                .map(AccountRun::accountId)
                .toList();
    }

    @Override
    public String title(String accountId) {
        return accounts.named(accountId).title();
    }

    @Override
    public List<String> content(String accountId) {
        return accounts.named(accountId).content();
    }

    @Override
    public List<String> warnings(String accountId) {
        var account = accounts.named(accountId);
        return List.of(account.reason().isBlank() ? "Marketing has not answered" : account.reason());
    }

    @Override
    public void decided(String accountId, GateDecision decision) {
        accounts.named(accountId).release(decision);
    }
}
