package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A run with two drafts and a gate, and nothing behind it. The message {@code fail} makes it fail. */
public final class FakeDrew implements DrewCoordinator {
    private final DrewRequest request;
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private RunState state = RunState.WAITING;

    @WorkflowInit
    public FakeDrew(DrewRequest request) {
        this.request = request;
        notes.add("asked by %s of %s about %s".formatted(request.userId(), request.approver(), request.accountIds()));
    }

    @Override
    public DrewReport coordinate(DrewRequest sameRequest) {
        if (request.message().equals("fail")) {
            throw ApplicationFailure.newNonRetryableFailure("the CRM is empty", "NotFound");
        }
        var timeout = Objects.requireNonNullElse(request.gateTimeout(), Duration.ofDays(7));
        var decided = Workflow.await(timeout, () -> verdicts.size() == 2);
        state = !decided
                ? RunState.EXPIRED
                : verdicts.containsValue(Verdict.APPROVE) ? RunState.COMPLETED : RunState.REJECTED;
        return report();
    }

    @Override
    public WorkflowStatus status() {
        var gate = state == RunState.WAITING ? Samples.gate(verdicts.get("acme"), verdicts.get("beta")) : null;
        return Samples.status(state, gate);
    }

    @Override
    public List<Draft> drafts() {
        return state == RunState.WAITING ? List.of(Samples.ACME, Samples.BETA) : List.of();
    }

    @Override
    public DrewReport report() {
        return Samples.report(state, Samples.accounts(), notes);
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
        for (var item : decision.itemIds()) {
            if (!List.of("acme", "beta").contains(item)) {
                throw new IllegalArgumentException("unknown item %s, known are [acme, beta]".formatted(item));
            }
            if (verdicts.containsKey(item)) {
                throw new IllegalArgumentException("item %s is already decided".formatted(item));
            }
        }
    }

    private static List<String> items(GateDecision decision) {
        return decision.itemIds().isEmpty() ? List.of("acme", "beta") : decision.itemIds();
    }
}
