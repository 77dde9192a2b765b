package io.steadybase.gtm.worker.workflow.drew;

import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.approval;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.decision;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.request;

import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.Withheld;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Records Drew's histories on the real server, one file per scenario, each under its next version. Run by name after a change of
 * what Drew does: {@code mvn -pl workflows/worker -am test -Dtest=RecordDrewHistories -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordDrewHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));

    @Test
    void approved() {
        record("drew-approved", atTheGate(run -> run.decide(approval(List.of()))));
    }

    @Test
    void modified() {
        record("drew-modified", scenario -> {
            scenario.functions.on(
                    "CheckEdit", ReviewRequest.class, edit -> new ReviewResult(List.of("names a price"), Spend.NONE));
            var run = scenario.startAndWaitForGate();
            run.decide(approval(List.of("acme"), new Modification("acme", "subject", "Better subject")));
            run.decide(decision(Verdict.APPROVE, "acme"));
            run.decide(decision(Verdict.REJECT, "beta"));
            run.decide(decision(Verdict.SKIP, "gamma"));
            run.result();
        });
    }

    @Test
    void rejected() {
        record("drew-rejected", atTheGate(run -> run.decide(decision(Verdict.REJECT))));
    }

    @Test
    void expired() {
        record(
                "drew-expired",
                scenario -> scenario.start(new DrewRequest("top 3", "u1", null, null, null, Duration.ofSeconds(3)))
                        .result());
    }

    @Test
    void held() {
        record("drew-held", scenario -> {
            var down = new AtomicBoolean(true);
            scenario.marketing = asked -> {
                if (down.get()) {
                    throw DrewScenario.refusal();
                }
                return DrewScenario.programs(asked);
            };
            var run = scenario.startAndWaitForGate();
            run.decide(approval(List.of()));
            scenario.host.until(Duration.ofMillis(100), () -> run.status().state() == RunState.HELD);
            run.decide(DrewScenario.release(Verdict.APPROVE, "acme", "beta"));
            run.decide(DrewScenario.release(Verdict.REJECT, "gamma"));
            run.result();
        });
    }

    @Test
    void withheld() {
        record("drew-withheld", scenario -> {
            scenario.functions.on(
                    "DeliverMessage",
                    OutboxMessage.class,
                    message -> new DeliveryReceipt(
                            message.outboxId(),
                            message.approval().at(),
                            false,
                            new Withheld(Obstacle.ALREADY_CONTACTED, "Robin Vale sent \"Hello\" to this account")));
            var run = scenario.startAndWaitForGate();
            run.decide(approval(List.of()));
            scenario.host.until(Duration.ofMillis(100), () -> run.status().state() == RunState.FAILED);
        });
    }

    @Test
    void cancelled() {
        record("drew-cancelled", scenario -> {
            var run = scenario.startAndWaitForGate();
            run.stub.cancel();
            scenario.host.until(Duration.ofMillis(100), () -> run.status().state() == RunState.CANCELLED);
        });
    }

    private static Consumer<DrewScenario> atTheGate(Consumer<DrewScenario.Run> decide) {
        return scenario -> {
            scenario.start(request());
            var run = scenario.run();
            run.waitForGate();
            decide.accept(run);
            run.result();
        };
    }

    private static void record(String name, Consumer<DrewScenario> scenario) {
        try (var drew = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            scenario.accept(drew);
            HISTORIES.record(drew.host.client(), "drew-r1", name);
        }
    }
}
