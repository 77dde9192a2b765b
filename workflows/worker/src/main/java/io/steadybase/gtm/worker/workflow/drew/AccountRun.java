package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account on its way through a run: what is known of it, its draft, and how it left the run. */
final class AccountRun {
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_WARNINGS = 10;
    private final RankedAccount ranked;
    private final List<Finding> findings;
    private List<String> reviewWarnings = List.of();
    private List<String> contactWarnings = List.of();
    private @Nullable Draft draft;
    private AccountOutcome outcome = AccountOutcome.IN_PROGRESS;
    private String reason = "";
    private String releasedBy = "";
    private @Nullable String newestKnown;
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

    /** What the gate shows of it. */
    String title() {
        return TextLimits.clip(ranked.name() + (draft == null ? "" : ": " + draft.subject()), TextLimits.NAME);
    }

    /** What would be sent, and to whom. */
    List<String> content() {
        return draft == null ? List.of() : List.of(String.valueOf(draft.contact()), draft.subject(), draft.body());
    }

    /** What an approver should know, edits included. */
    List<String> warnings() {
        var edited = draft == null
                ? Stream.<String>of()
                : draft.edits().stream().map(edit -> "%s edited by %s".formatted(edit.field(), edit.by()));
        var contact = ranked.contact() == null
                ? Stream.of(noContact() + ": approved, it would reach nobody")
                : Stream.<String>of();
        return Stream.of(contact, contactWarnings.stream(), reviewWarnings.stream(), edited)
                .flatMap(Function.identity())
                .toList();
    }

    /** Why there is nobody to write to. */
    String noContact() {
        return switch (ranked.optedOut()) {
            case 0 -> "the CRM has no contact";
            case 1 -> "the only contact has opted out of being written to";
            default -> "all %d contacts have opted out of being written to".formatted(ranked.optedOut());
        };
    }

    /**
     * Keeps what it is sent besides.
     *
     * @param newest the newest message that was sent to it, empty for none
     */
    void contactsMade(String newest, List<String> warnings) {
        newestKnown = newest;
        contactWarnings = List.copyOf(warnings);
    }

    /** The newest message that an approver could know of, empty for none; null if nobody looked. */
    @Nullable
    String newestKnown() {
        return newestKnown;
    }

    /** What the last review says that a person should see. */
    void warn(List<String> reviewed) {
        reviewWarnings = reviewed.stream()
                .limit(MOST_WARNINGS)
                .map(warning -> TextLimits.clip(warning, TextLimits.NAME))
                .toList();
    }

    /** The draft as these edits would leave it. */
    String edited(String field, List<Modification> edits) {
        var text = draft == null ? "" : field.equals("subject") ? draft.subject() : draft.body();
        for (var edit : edits) {
            text = edit.field().equals(field) ? edit.value() : text;
        }
        return text;
    }

    int edits() {
        return draft == null ? 0 : draft.edits().size();
    }

    /** Everything that a draft may rest on. */
    List<Fact> sources() {
        return Stream.concat(ranked.facts().stream(), findings.stream().map(Finding::fact))
                .toList();
    }

    /** Those of them that the draft cites. */
    List<Fact> citedSources() {
        return draft == null
                ? List.of()
                : sources().stream()
                        .filter(fact -> draft.claims().stream()
                                .anyMatch(claim -> claim.sourceId().equals(fact.id())))
                        .toList();
    }

    /** Does with the draft what a person decided. */
    void settle(GateDecision decision) {
        switch (decision.verdict()) {
            case APPROVE -> {} // goes on
            case REJECT -> leave(AccountOutcome.REJECTED, "rejected by " + decision.decidedBy() + why(decision));
            case SKIP -> leave(AccountOutcome.SKIPPED, "skipped by " + decision.decidedBy() + why(decision));
        }
    }

    /** Does with a held account what a person decided. */
    void release(GateDecision decision) {
        goOn();
        releasedBy = ", released by " + decision.decidedBy();
        settle(decision);
    }

    /** Empty unless a person let it go without Marketing's word. */
    String releasedBy() {
        return releasedBy;
    }

    private static String why(GateDecision decision) {
        return decision.notes() == null ? "" : ": " + decision.notes();
    }

    /** Puts a person's text in the place of the draft's. */
    void modify(Modification edit, String by) {
        if (draft != null) {
            var at = RunClock.now();
            draft = switch (edit.field()) {
                case "subject" -> draft.withSubject(edit.value(), by, at);
                case "body" -> draft.withBody(edit.value(), by, at);
                default -> throw new IllegalArgumentException("field must be subject or body, got " + edit.field());
            };
        }
    }

    /** Nothing more happens to the account, unless it is held. */
    void leave(AccountOutcome how, String why) {
        outcome = how;
        reason = TextLimits.clip(why, LONGEST_REASON);
    }

    /** Is no longer held. */
    void goOn() {
        outcome = AccountOutcome.IN_PROGRESS;
        reason = "";
    }

    void handToMarketing(@Nullable String activeCampaign) {
        campaign = activeCampaign == null ? null : TextLimits.clip(activeCampaign, TextLimits.NAME);
        leave(AccountOutcome.HANDED_TO_MARKETING, "in the active program " + campaign);
    }

    void delivered(String id, String why) {
        outboxId = id;
        leave(AccountOutcome.DELIVERED, why);
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
