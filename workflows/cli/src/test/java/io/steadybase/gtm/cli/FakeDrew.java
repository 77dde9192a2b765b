package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.RunState;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A run with two drafts and a gate, and nothing behind it. The message {@code fail} makes it fail, {@code hold} makes it hold
 * an account after the approval, {@code stick} makes every one of its workflow tasks fail.
 */
public final class FakeDrew implements DrewCoordinator {
    private final DrewRequest request;
    private final FakeGate gate;

    @WorkflowInit
    public FakeDrew(DrewRequest request) {
        this.request = request;
        gate = new FakeGate(TYPE);
        gate.notes.add(
                "asked by %s of %s about %s".formatted(request.userId(), request.approver(), request.accountIds()));
    }

    @Override
    public DrewReport coordinate(DrewRequest sameRequest) {
        switch (request.message()) {
            case "fail" -> throw failed("the CRM is empty");
            case "stick" -> throw new IllegalStateException("this worker is too old");
            default -> {}
        }
        try {
            askAndDeliver();
        } catch (CanceledFailure cancelled) {
            gate.become(RunState.CANCELLED, "asked to stop");
            throw cancelled;
        }
        return report();
    }

    private void askAndDeliver() {
        var timeout = Objects.requireNonNullElse(request.gateTimeout(), Duration.ofDays(7));
        if (!gate.ask(
                RunState.WAITING, timeout, verdicts -> Samples.gate(verdicts.get("acme"), verdicts.get("beta")))) {
            gate.become(RunState.EXPIRED, "nobody decided in time");
        } else if (!gate.anyApproved()) {
            gate.become(RunState.REJECTED, "a person said no");
        } else {
            deliver(timeout);
        }
    }

    private void deliver(Duration timeout) {
        if (request.message().equals("hold")
                && !gate.ask(RunState.HELD, timeout, verdicts -> Samples.release(verdicts.get("acme")))) {
            gate.become(RunState.HELD, "Marketing did not answer, and nobody released the accounts");
            return;
        }
        gate.become(RunState.COMPLETED, null);
        // The next workflow task, so that a test can see the run after its gate and before its end.
        Workflow.sleep(Duration.ofMillis(1));
    }

    private ApplicationFailure failed(String reason) {
        gate.become(RunState.FAILED, reason);
        return ApplicationFailure.newNonRetryableFailure(reason, "NotFound");
    }

    @Override
    public List<Draft> drafts() {
        return gate.state() == RunState.WAITING ? List.of(Samples.ACME, Samples.BETA) : List.of();
    }

    @Override
    public List<Fact> sources() {
        return List.of(new Fact("crm/acme/open-pipeline", "Acme has a pipeline of 53,453 USD."));
    }

    @Override
    public DrewReport report() {
        return Samples.report(gate.state(), Samples.accounts(), gate.notes);
    }
}
