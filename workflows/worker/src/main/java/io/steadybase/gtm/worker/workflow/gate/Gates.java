package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gates of a run: takes decisions by update and signal, whatever they hold and whenever they come, and keeps the run's status
 * in step. Made in a {@code @WorkflowInit} constructor. Deterministic: workflow code.
 */
public final class Gates implements Gated {
    private static final int LONGEST_REFUSAL = 400;
    private final ProgressTracker progress;
    private final List<Gate> gates = new ArrayList<>();

    /** The gates of the run that this tracks. Takes signals and updates from here on. */
    public Gates(ProgressTracker progress) {
        this.progress = progress;
        progress.gateIs(this::openGate);
        Workflow.registerListener(this);
    }

    /** Adds a gate that will be opened later: until then decisions on its step are refused as too early. */
    public Gates with(GateSpec spec, GateItems items) {
        gates.add(new Gate(spec, items));
        return this;
    }

    /**
     * Asks, waits, and closes the gate.
     *
     * @return whether every item was decided before the time was up
     */
    public boolean ask(GateSpec spec, Question question) {
        var gate = open(spec, question);
        gate.awaitAll();
        return close(gate);
    }

    /**
     * Asks, and looks now and then whether items have settled themselves, waits, and closes the gate.
     *
     * @param recheck how it looks
     * @param meanwhile does what can be done already, each time that something was decided or settled
     * @return whether every item was decided or settled before the time was up
     */
    public boolean ask(GateSpec spec, Question question, Recheck recheck, Runnable meanwhile) {
        var gate = open(spec, question);
        var wait = recheck.patience();
        while (!gate.isDecided() && !gate.isExpired()) {
            if (!gate.awaitNext(wait, recheck.summary()) && !gate.isExpired()) {
                recheck.settled().get().forEach(gate::withdraw);
                wait = longer(wait);
            }
            progress.gateChanged();
            meanwhile.run();
        }
        return close(gate);
    }

    private Gate open(GateSpec spec, Question question) {
        var gate = at(spec.stepId());
        gate.open(question);
        progress.waitFor(question.waiting());
        return gate;
    }

    private boolean close(Gate gate) {
        gate.awaitChecks();
        gate.close();
        progress.goOn();
        return gate.isDecided();
    }

    private static Duration longer(Duration wait) {
        var most = Duration.ofHours(4);
        var twice = wait.compareTo(most) >= 0 ? wait : wait.multipliedBy(2);
        return wait.compareTo(most) < 0 && twice.compareTo(most) > 0 ? most : twice;
    }

    /** The items that still wait for a decision at this gate. */
    public List<String> undecided(GateSpec spec) {
        return at(spec.stepId()).undecided();
    }

    /** What was decided on an item at this gate, null if nothing was. */
    public @Nullable GateDecision decisionOn(GateSpec spec, String itemId) {
        return at(spec.stepId()).decisionOn(itemId);
    }

    @Override
    public void approveStep(StepApproval approval) {
        decideUnlessRefused(() -> present(approval).toDecision());
    }

    @Override
    public void skipStep(StepSkip skip) {
        decideUnlessRefused(() -> present(skip).toDecision());
    }

    private void decideUnlessRefused(Supplier<GateDecision> signal) {
        try {
            var decision = signal.get();
            validateDecision(decision);
            take(decision);
        } catch (IllegalArgumentException refusal) {
            progress.note(
                    "signal",
                    "ignored a signal: " + TextLimits.clip(String.valueOf(refusal.getMessage()), LONGEST_REFUSAL),
                    StepStatus.SKIPPED);
        }
    }

    @Override
    public WorkflowStatus decide(GateDecision decision) {
        take(decision);
        return progress.status().brief();
    }

    @Override
    public void validateDecision(GateDecision decision) {
        var stepId = present(decision).stepId();
        gates.stream()
                .filter(gate -> gate.spec().stepId().equals(stepId))
                .findFirst()
                .orElseThrow(() -> unknownStep(stepId))
                .validate(decision);
    }

    private IllegalArgumentException unknownStep(String stepId) {
        var named = TextLimits.clip(stepId, TextLimits.NAME);
        return new IllegalArgumentException(
                gates.isEmpty()
                        ? "unknown step %s: this run asks nobody, it has no gate".formatted(named)
                        : "unknown step %s: the gates of this run are at %s"
                                .formatted(
                                        named,
                                        gates.stream()
                                                .map(gate -> gate.spec().stepId())
                                                .toList()));
    }

    private static <T> T present(@Nullable T message) {
        if (message == null) {
            throw new IllegalArgumentException("a decision must be an object, got nothing");
        }
        return message;
    }

    private void take(GateDecision decision) {
        var recorded = at(decision.stepId()).record(decision);
        recorded.decided().forEach(item -> note(decision, auditLine(item, decision)));
        recorded.agreed().forEach(item -> note(decision, auditLine(item, decision) + " (others must approve it, too)"));
        decision.modifications().stream()
                .map(Modification::itemId)
                .distinct()
                .filter(at(decision.stepId())::isDisputed)
                .forEach(item -> progress.note(
                        decision.decidedBy(), "edited " + item + ": to be confirmed", StepStatus.SKIPPED));
        if (at(decision.stepId()).isDecided()) {
            progress.goOn(); // so that the answer to the last decision tells the truth already
        } else {
            progress.gateChanged();
        }
    }

    private static String auditLine(String item, GateDecision decision) {
        var notes = decision.notes() == null ? "" : ": " + decision.notes();
        return decision.verdict().pastTense() + " " + item + notes;
    }

    private void note(GateDecision decision, String line) {
        progress.note(decision.decidedBy(), line, StepStatus.COMPLETED);
    }

    private Gate at(String stepId) {
        return gates.stream()
                .filter(gate -> gate.spec().stepId().equals(stepId))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable OpenGate openGate() {
        return gates.stream()
                .map(Gate::openGate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
