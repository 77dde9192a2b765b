package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account on its way through a run: what is known of it, its draft, and how it left the run. */
final class AccountRun {
    private final RankedAccount ranked;
    private final List<Finding> findings;
    private @Nullable Draft draft;
    private AccountOutcome outcome = AccountOutcome.IN_PROGRESS;
    private String reason = "";
    private @Nullable String campaign;
    private @Nullable String outboxId;

    AccountRun(RankedAccount ranked, List<Finding> findings) {
        this.ranked = ranked;
        this.findings = List.copyOf(findings);
    }

    RankedAccount ranked() {
        return ranked;
    }

    String accountId() {
        return ranked.accountId();
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    Draft draft() {
        return draft;
    }

    void draft(Draft written) {
        draft = written;
    }

    /** Everything that a draft may rest on. */
    List<Fact> sources() {
        return Stream.concat(ranked.facts().stream(), findings.stream().map(Finding::fact))
                .toList();
    }

    /** Does with the draft what a person decided. */
    void settle(GateDecision decision) {
        var why = decision.notes() == null ? "" : ": " + decision.notes();
        switch (decision.verdict()) {
            case APPROVE -> decision.modifications().forEach(this::modify);
            case REJECT -> leave(AccountOutcome.REJECTED, "rejected by " + decision.decidedBy() + why);
            case SKIP -> leave(AccountOutcome.SKIPPED, "skipped by " + decision.decidedBy() + why);
        }
    }

    private void modify(Modification modification) {
        if (draft != null && modification.itemId().equals(accountId())) {
            draft = switch (modification.field()) {
                case "subject" -> draft.withSubject(modification.value());
                case "body" -> draft.withBody(modification.value());
                default ->
                    throw new IllegalArgumentException("field must be subject or body, got " + modification.field());
            };
        }
    }

    /** Nothing more happens to the account. */
    void leave(AccountOutcome how, String why) {
        outcome = how;
        reason = why;
    }

    void handToMarketing(@Nullable String activeCampaign) {
        campaign = activeCampaign;
        leave(AccountOutcome.HANDED_TO_MARKETING, "in the active program " + activeCampaign);
    }

    void delivered(String id, String why) {
        outboxId = id;
        leave(AccountOutcome.DELIVERED, why);
    }

    boolean inProgress() {
        return outcome == AccountOutcome.IN_PROGRESS;
    }

    AccountOutcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    AccountReport report() {
        return new AccountReport(
                ranked.accountId(), ranked.name(), ranked.score(), outcome, reason, draft, campaign, outboxId);
    }
}
