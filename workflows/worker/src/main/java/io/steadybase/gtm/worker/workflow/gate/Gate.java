package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.gate.ContentHash;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One gate of a run: open until a person has decided on every item, or until its time is up. Opens once. Whatever was decided
 * stays readable after it has closed.
 */
final class Gate {
    private final GateSpec spec;
    private final GateItems items;
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> inCheck = new LinkedHashSet<>();
    private final Map<String, GateDecision> decisions = new LinkedHashMap<>();
    private final Map<String, List<String>> objections = new LinkedHashMap<>();
    private final Approvals approvals;
    private @Nullable Question question;
    private Instant expiresAt = Instant.EPOCH;
    private boolean closed;

    Gate(GateSpec spec, GateItems items) {
        this.spec = spec;
        this.items = items;
        this.approvals = new Approvals(spec.policy().approvals());
    }

    GateSpec spec() {
        return spec;
    }

    void open(Question asked) {
        question = asked;
        open.addAll(asked.itemIds());
        expiresAt = RunClock.now().plus(asked.timeout());
    }

    /** Waits until everything is decided, or the time is up. */
    void awaitAll() {
        // Only the condition tells: a timer that fired first would call an approval that came in time expired.
        await(remaining(), closing(), this::isDecided);
    }

    /**
     * Waits until something is decided, or the time or the patience is up.
     *
     * @param summary what is done when the patience is up
     * @return whether something was decided
     */
    boolean awaitNext(Duration patience, String summary) {
        var before = open.size();
        var left = remaining();
        var isShorter = patience.compareTo(left) < 0;
        await(isShorter ? patience : left, isShorter ? summary : closing(), () -> open.size() < before);
        return open.size() < before;
    }

    private String closing() {
        return "gate %s closes".formatted(spec.name());
    }

    /** As {@link Workflow#await(Duration, Supplier)}, whose timer takes no summary. */
    private static void await(Duration time, String summary, Supplier<Boolean> condition) {
        var timer = Workflow.newTimer(
                time,
                TimerOptions.newBuilder()
                        .setSummary(TextLimits.summary(summary))
                        .build());
        Workflow.await(() -> timer.isCompleted() || condition.get());
    }

    private Duration remaining() {
        var left = Duration.between(RunClock.now(), expiresAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isDecided() {
        return open.isEmpty();
    }

    boolean isExpired() {
        return remaining().isZero();
    }

    List<String> undecided() {
        return List.copyOf(open);
    }

    /** Takes an item off the gate that has settled itself. */
    void withdraw(String itemId) {
        open.remove(itemId);
    }

    void close() {
        closed = true;
    }

    /** Refuses a decision that makes no sense here, and changes nothing. */
    void validate(GateDecision decision) {
        if (question == null) {
            throw Refusal.of("the gate at step %s is not open yet", spec.stepId());
        }
        if (closed || open.isEmpty()) {
            throw Refusal.of("the gate at step %s is closed: decided are %s", spec.stepId(), decisions.keySet());
        }
        new DecisionRules(question, spec, decisions).check(decision);
        if (itemsOf(decision).isEmpty()) {
            throw open.stream().anyMatch(this::isDisputed)
                    ? Refusal.of(
                            "edits must be confirmed by the names of their items, got none: see the warnings of %s",
                            open)
                    : Refusal.of("somebody else must approve %s", open);
        }
        for (var item : itemsOf(decision)) {
            requireDecidable(item, decision);
        }
    }

    private void requireDecidable(String item, GateDecision decision) {
        if (!open.contains(item)) {
            throw Refusal.of("item %s needs no decision any more", item);
        }
        if (inCheck.contains(item)) {
            throw Refusal.of("an edit of %s is being checked: see what comes of it, then decide", item);
        }
        requireSeen(item, decision);
        if (decision.verdict() == Verdict.APPROVE && approvals.has(item, decision.decidedBy())) {
            throw Refusal.of(
                    "item %s has been approved by %s already: %d more must agree",
                    item, decision.decidedBy(), approvals.missing(item));
        }
        var refused = items.refusals(item, editsOf(decision, item));
        if (!refused.isEmpty()) {
            throw Refusal.of("the edit of %s cannot be taken: %s", item, String.join("; ", refused));
        }
    }

    /** Nobody approves what they have not seen: what a decision says of its items must be true now. */
    private void requireSeen(String item, GateDecision decision) {
        var now = hashOf(item);
        if (!decision.saw(item, now)) {
            throw Refusal.of(
                    "item %s has changed: its content hash is %s, the decision names %s: see it again, then decide",
                    item, now, TextLimits.clip(decision.contentHashes().getOrDefault(item, ""), TextLimits.NAME));
        }
    }

    private String hashOf(String item) {
        return ContentHash.of(items.content(item));
    }

    /**
     * What came of a decision.
     *
     * @param decided the items that are decided by it
     * @param agreed the items that others must approve, too
     */
    record Recorded(List<String> decided, List<String> agreed) {}

    /**
     * Records a decision that {@link #validate} has let through. Items without edits come first: the check of an edit takes time, and
     * others may decide meanwhile.
     */
    Recorded record(GateDecision decision) {
        var decided = new ArrayList<String>();
        var agreed = new ArrayList<String>();
        var plainFirst = itemsOf(decision).stream()
                .sorted(Comparator.comparing(item -> !editsOf(decision, item).isEmpty()))
                .toList();
        for (var item : plainFirst) {
            if (settle(item, decision)) {
                decided.add(item);
            } else if (approvals.has(item, decision.decidedBy())) {
                agreed.add(item);
            }
        }
        return new Recorded(decided, agreed);
    }

    private boolean settle(String item, GateDecision decision) {
        if (closed || !open.contains(item) || inCheck.contains(item) || !decision.saw(item, hashOf(item))) {
            return false; // others have decided, or edited it, while an earlier item of this decision was checked
        }
        var edits = editsOf(decision, item);
        if (!edits.isEmpty()) {
            approvals.forget(item);
            if (!isUndisputed(item, edits, decision.decidedBy())) {
                return false;
            }
        }
        objections.remove(item);
        var settled = approvals.settle(item, decision);
        settled.ifPresent(agreed -> {
            decisions.put(item, agreed);
            items.decided(item, agreed);
            open.remove(item);
        });
        return settled.isPresent();
    }

    private boolean isUndisputed(String item, List<Modification> edits, String by) {
        inCheck.add(item);
        try {
            var against = items.edit(item, edits, by);
            objections.put(item, List.copyOf(against));
            return against.isEmpty() && open.contains(item) && !closed;
        } finally {
            inCheck.remove(item);
        }
    }

    /** Those it names; else all that are undecided, but an approval confirms objections only by name, and nobody approves twice. */
    private List<String> itemsOf(GateDecision decision) {
        if (!decision.itemIds().isEmpty()) {
            return decision.itemIds();
        }
        return open.stream()
                .filter(item -> decision.verdict() != Verdict.APPROVE
                        || (!isDisputed(item) && !approvals.has(item, decision.decidedBy())))
                .toList();
    }

    /** Whether an edit of the item waits for somebody to confirm it. */
    boolean isDisputed(String item) {
        return open.contains(item) && !objections.getOrDefault(item, List.of()).isEmpty();
    }

    /** Waits until the last edit is checked: what was decided in time counts. */
    void awaitChecks() {
        Workflow.await(inCheck::isEmpty);
    }

    private static List<Modification> editsOf(GateDecision decision, String item) {
        return decision.verdict() != Verdict.APPROVE
                ? List.of()
                : decision.modifications().stream()
                        .filter(edit -> edit.itemId().equals(item))
                        .toList();
    }

    @Nullable
    GateDecision decisionOn(String itemId) {
        return decisions.get(itemId);
    }

    /** What a person is being asked, null unless the gate is open. */
    @Nullable
    OpenGate openGate() {
        return question == null || closed || open.isEmpty()
                ? null
                : new OpenGate(
                        spec.name(),
                        spec.stepId(),
                        question.text(),
                        question.askedOf(),
                        expiresAt,
                        question.itemIds().stream().map(this::item).toList(),
                        question.notes(),
                        spec.policy());
    }

    private GateItem item(String id) {
        var decision = decisions.get(id);
        var warnings = new ArrayList<>(items.warnings(id));
        objections
                .getOrDefault(id, List.of())
                .forEach(objection -> warnings.add("edited, approve again to confirm: " + objection));
        return new GateItem(
                id,
                items.title(id),
                decision == null ? null : decision.verdict(),
                decision == null ? null : decision.decidedBy(),
                approvals.of(id),
                warnings,
                hashOf(id));
    }
}
