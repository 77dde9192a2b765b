package io.steadybase.gtm.worker.workflow.gate;

import com.google.errorprone.annotations.FormatMethod;
import io.steadybase.gtm.evidence.OutreachText;
import io.steadybase.gtm.evidence.PlainText;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.TextLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a decision at an open gate acceptable. */
final class DecisionRules {
    private static final int LONGEST_EDIT = 10_000;

    private final Question question;
    private final GateSpec spec;
    private final List<String> items;
    private final List<String> editableFields;
    private final Map<String, GateDecision> decided;

    DecisionRules(Question question, GateSpec spec, Map<String, GateDecision> decided) {
        this.question = question;
        this.spec = spec;
        this.items = question.itemIds();
        this.editableFields = spec.editableFields();
        this.decided = decided;
    }

    /** Refuses by throwing. */
    void check(GateDecision decision) {
        require(!PlainText.of(decision.decidedBy()).isBlank(), "approver must be named, got a blank name");
        requireLength("approver", decision.decidedBy(), TextLimits.NAME);
        var problems = OutreachText.lineProblems("approver", decision.decidedBy());
        require(problems.isEmpty(), "%s", String.join("; ", problems));
        requireMayDecide(decision.decidedBy());
        requireLength("notes", decision.notes(), TextLimits.NOTE);
        require(decision.verdict() != null, "verdict must be approve, reject or skip, got none");
        decision.itemIds().forEach(this::checkItem);
        require(
                new HashSet<>(decision.itemIds()).size() == decision.itemIds().size(),
                "every item must be named once, got %s",
                decision.itemIds());
        require(
                decision.modifications().size() <= items.size() * Math.max(1, editableFields.size()),
                "modifications must be at most one per item and field, got %d",
                decision.modifications().size());
        decision.modifications().forEach(modification -> checkModification(decision, modification));
        decision.contentHashes().keySet().forEach(item -> checkSeen(decision, item));
    }

    private void requireMayDecide(String person) {
        switch (spec.policy().mayDecide()) {
            case ANYONE -> {}
            case THE_ONE_ASKED ->
                require(
                        Approvals.isSame(person, question.askedOf()),
                        "only %s may decide here, got %s",
                        question.askedOf(),
                        person);
            case NOT_THE_REQUESTER ->
                require(
                        !Approvals.isSame(person, question.requestedBy()),
                        "%s asked for this run: somebody else must decide",
                        person);
        }
    }

    private void checkSeen(GateDecision decision, String item) {
        require(items.contains(item), "unknown item %s, known are %s", TextLimits.clip(item, TextLimits.NAME), items);
        require(
                decision.itemIds().isEmpty() || decision.itemIds().contains(item),
                "item %s of the content hashes must be among those that are decided on, got %s",
                item,
                decision.itemIds());
    }

    private void checkItem(String item) {
        require(items.contains(item), "unknown item %s, known are %s", TextLimits.clip(item, TextLimits.NAME), items);
        var earlier = decided.get(item);
        if (earlier != null) {
            require(
                    false,
                    "item %s is already decided: %s by %s",
                    item,
                    earlier.verdict().pastTense(),
                    earlier.decidedBy());
        }
    }

    private void checkModification(GateDecision decision, Modification modification) {
        require(
                decision.verdict() == Verdict.APPROVE,
                "only an approval can modify, got %s with a modification of %s",
                decision.verdict().pastTense(),
                modification.itemId());
        checkItem(modification.itemId());
        require(
                decision.itemIds().isEmpty() || decision.itemIds().contains(modification.itemId()),
                "modified item %s must be among the approved ones, got %s",
                modification.itemId(),
                decision.itemIds());
        require(
                editableFields.contains(modification.field()),
                "modified field must be one of %s, got %s",
                editableFields,
                TextLimits.clip(modification.field(), TextLimits.NAME));
        require(
                !modification.value().isBlank() && modification.value().length() <= LONGEST_EDIT,
                "modified %s of %s must have 1 to %d characters, got %d",
                modification.field(),
                modification.itemId(),
                LONGEST_EDIT,
                modification.value().strip().length());
    }

    private static void requireLength(String what, @Nullable String text, int most) {
        require(
                text == null || text.length() <= most,
                "%s must have at most %d characters, got %d",
                what,
                most,
                text == null ? 0 : text.length());
    }

    @FormatMethod
    private static void require(boolean condition, String message, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }
}
