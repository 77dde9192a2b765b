package io.steadybase.gtm.worker.workflow.gate;

import com.google.errorprone.annotations.FormatMethod;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gate: waits until a person has decided on every item, or until its time is up. Opens once. Whatever was decided stays
 * readable after it has closed.
 */
public final class ApprovalGate {
    private final String name;
    private final String stepId;
    private final List<String> editableFields;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, GateDecision> decisions = new LinkedHashMap<>();
    private Phase phase = Phase.NOT_YET_OPEN;
    private String question = "";
    private String askedOf = "";
    private Instant expiresAt = Instant.EPOCH;

    private enum Phase {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    /**
     * A gate that is not open yet.
     *
     * @param name the documented name, e.g. {@code outreach-approval}
     * @param stepId the step that decisions must name
     * @param editableFields what an approver may modify of an item
     */
    public ApprovalGate(String name, String stepId, List<String> editableFields) {
        this.name = name;
        this.stepId = stepId;
        this.editableFields = List.copyOf(editableFields);
    }

    /**
     * Opens the gate.
     *
     * @param titles what each item is, by item id, in the order to show
     */
    public void open(String question, String askedOf, Duration timeout, Map<String, String> titles) {
        this.question = question;
        this.askedOf = askedOf;
        this.titles.putAll(titles);
        expiresAt = Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(timeout);
        phase = Phase.OPEN;
    }

    /**
     * Waits, then closes the gate.
     *
     * @return whether every item was decided before the time was up
     */
    public boolean awaitDecisions() {
        var remaining = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), expiresAt);
        var decided = Workflow.await(remaining, () -> undecided().isEmpty());
        phase = Phase.CLOSED;
        return decided;
    }

    /**
     * Refuses a decision that makes no sense here, and changes nothing.
     *
     * @throws IllegalArgumentException with what was given and what was expected
     */
    public void validate(GateDecision decision) {
        if (!decision.stepId().equals(stepId)) {
            throw refusal("unknown step %s: the gate of this run is at step %s", decision.stepId(), stepId);
        }
        switch (phase) {
            case NOT_YET_OPEN -> throw refusal("the gate at step %s is not open yet", stepId);
            case CLOSED -> throw refusal("the gate at step %s is closed: decided are %s", stepId, decisions.keySet());
            case OPEN -> new DecisionRules(titles.keySet(), decisions, editableFields).check(decision);
        }
    }

    /** Records a decision that {@link #validate} has let through, and returns the items that it decided. */
    public List<String> record(GateDecision decision) {
        var items = decision.itemIds().isEmpty() ? undecided() : decision.itemIds();
        items.forEach(item -> decisions.put(item, decision));
        return items;
    }

    /** What was decided on an item, null if nothing was. */
    public @Nullable GateDecision decisionOn(String itemId) {
        return decisions.get(itemId);
    }

    /** What a person is being asked, null unless the gate is open. */
    public @Nullable OpenGate openGate() {
        return phase == Phase.OPEN ? new OpenGate(name, stepId, question, askedOf, expiresAt, items()) : null;
    }

    private List<GateItem> items() {
        var items = new ArrayList<GateItem>();
        titles.forEach((id, title) -> {
            var decision = decisions.get(id);
            items.add(
                    decision == null
                            ? new GateItem(id, title, null, null)
                            : new GateItem(id, title, decision.verdict(), decision.decidedBy()));
        });
        return items;
    }

    private List<String> undecided() {
        return titles.keySet().stream().filter(id -> !decisions.containsKey(id)).toList();
    }

    @FormatMethod
    private static IllegalArgumentException refusal(String message, Object... values) {
        return new IllegalArgumentException(message.formatted(values));
    }
}
