package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Status and gate of a fake run of any kind, registered as the real ones are: as listeners. */
public final class FakeGate implements Reporting, Gated {
    private static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword(SearchAttributes.STATE);
    private static final SearchAttributeKey<String> WAITING_FOR =
            SearchAttributeKey.forKeyword(SearchAttributes.WAITING_FOR);
    private static final SearchAttributeKey<String> STEP = SearchAttributeKey.forKeyword(SearchAttributes.STEP);

    private final String workflowType;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private Function<Map<String, Verdict>, OpenGate> question = ignored -> null;
    private RunState state = RunState.RUNNING;
    private String reason;

    final List<String> notes = new ArrayList<>();

    FakeGate(String workflowType) {
        this.workflowType = workflowType;
        Workflow.registerListener(this);
    }

    RunState state() {
        return state;
    }

    /** Opens a gate, and returns whether everything was decided in time. */
    boolean ask(RunState whileOpen, Duration timeout, Function<Map<String, Verdict>, OpenGate> asked) {
        verdicts.clear();
        question = asked;
        become(whileOpen, null);
        var gate = Objects.requireNonNull(status().gate());
        Workflow.upsertTypedSearchAttributes(WAITING_FOR.valueSet(gate.gate()), STEP.valueSet(gate.stepId()));
        var decided =
                Workflow.await(timeout, () -> verdicts.size() == gate.items().size());
        question = ignored -> null;
        Workflow.upsertTypedSearchAttributes(WAITING_FOR.valueUnset());
        return decided;
    }

    boolean anyApproved() {
        return verdicts.containsValue(Verdict.APPROVE);
    }

    void become(RunState next, String why) {
        state = next;
        reason = why;
        Workflow.upsertTypedSearchAttributes(STATE.valueSet(next.label()));
    }

    @Override
    public WorkflowStatus status() {
        return Samples.status(workflowType, state, reason, question.apply(verdicts));
    }

    @Override
    public void approveStep(StepApproval approval) {
        decide(approval.toDecision());
    }

    @Override
    public void skipStep(StepSkip skip) {
        decide(skip.toDecision());
    }

    @Override
    public WorkflowStatus decide(GateDecision decision) {
        items(decision).forEach(item -> verdicts.put(item, decision.verdict()));
        notes.add("%s %s by %s: %s %s"
                .formatted(
                        decision.verdict().pastTense(),
                        items(decision),
                        decision.decidedBy(),
                        decision.notes(),
                        decision.modifications()));
        return status();
    }

    @Override
    public void validateDecision(GateDecision decision) {
        var gate = status().gate();
        if (gate == null || !gate.stepId().equals(decision.stepId())) {
            throw new IllegalArgumentException("unknown step " + decision.stepId());
        }
        for (var item : decision.itemIds()) {
            if (!known().contains(item)) {
                throw new IllegalArgumentException("unknown item %s, known are %s".formatted(item, known()));
            }
            if (verdicts.containsKey(item)) {
                throw new IllegalArgumentException("item %s is already decided".formatted(item));
            }
        }
    }

    private List<String> items(GateDecision decision) {
        return decision.itemIds().isEmpty() ? known() : decision.itemIds();
    }

    private List<String> known() {
        return status().gate().items().stream().map(GateItem::itemId).toList();
    }
}
