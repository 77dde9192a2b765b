package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.evidence.OutreachText;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.worker.workflow.gate.GateItems;
import io.steadybase.gtm.worker.workflow.gate.GateSpec;
import java.util.ArrayList;
import java.util.List;

/** What the gate for outreach asks about: the drafts, which an approver may edit. */
final class OutreachApproval implements GateItems {
    static final GateSpec GATE = new GateSpec(
            DrewCoordinator.APPROVAL_GATE,
            DrewCoordinator.APPROVAL_STEP,
            List.of("subject", "body"),
            DrewCoordinator.APPROVAL_POLICY);

    private static final int MOST_EDITS = 4;
    private final OutreachAccounts accounts;
    private final OutreachDesk desk;

    OutreachApproval(OutreachAccounts accounts, OutreachDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
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
        return accounts.named(accountId).warnings();
    }

    @Override
    public List<String> refusals(String accountId, List<Modification> edits) {
        if (edits.isEmpty()) {
            return List.of();
        }
        var account = accounts.named(accountId);
        var problems = new ArrayList<>(OutreachText.formProblems(
                account.edited("subject", edits),
                account.edited("body", edits),
                account.ranked().name()));
        if (account.edits() + edits.size() > MOST_EDITS) {
            problems.add("at most %d edits can be made, got %d".formatted(MOST_EDITS, account.edits() + edits.size()));
        }
        return problems;
    }

    @Override
    public List<String> edit(String accountId, List<Modification> edits, String by) {
        var account = accounts.named(accountId);
        edits.forEach(edit -> account.modify(edit, by));
        return desk.objectionsToEdit(account);
    }

    @Override
    public void decided(String accountId, GateDecision decision) {
        accounts.named(accountId).settle(decision);
    }
}
