package io.steadybase.gtm.worker.workflow.leads;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Records the histories of Lead Qualification on the real server, one file per scenario, each under its next version. Run by name
 * after a change of what it does: {@code mvn -pl workflows/worker -am test -Dtest=RecordLeadHistories
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordLeadHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));

    @Test
    void routed() {
        record("lead-routed", scenario -> {
            scenario.known = LeadScenario.known("mid-market");
            scenario.start(LeadScenario.request());
            scenario.until(RunState.COMPLETED);
        });
    }

    @Test
    void approved() {
        record("lead-approved", decided(Verdict.APPROVE, RunState.COMPLETED));
    }

    @Test
    void rejected() {
        record("lead-rejected", decided(Verdict.REJECT, RunState.REJECTED));
    }

    @Test
    void expired() {
        record("lead-expired", scenario -> {
            scenario.start(new LeadRequest("r1", "Acme", null, null, null, Duration.ofSeconds(2)));
            scenario.until(RunState.EXPIRED);
        });
    }

    @Test
    void failed() {
        record("lead-failed", scenario -> {
            scenario.functions.on("ScoreLead", ScoreRequest.class, ignored -> {
                throw new FakeFailure(FailureType.MALFORMED_MODEL_OUTPUT, "score must be the base and all points");
            });
            scenario.start(LeadScenario.request());
            scenario.until(RunState.FAILED);
        });
    }

    @Test
    void cancelled() {
        record("lead-cancelled", scenario -> {
            scenario.atTheGate().stub().cancel();
            scenario.until(RunState.CANCELLED);
        });
    }

    private static Consumer<LeadScenario> decided(Verdict verdict, RunState end) {
        return scenario -> {
            scenario.atTheGate().decide(verdict);
            scenario.until(end);
        };
    }

    private static void record(String name, Consumer<LeadScenario> scenario) {
        try (var lead = new LeadScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            scenario.accept(lead);
            HISTORIES.record(lead.host().client(), lead.workflowId(), name);
        }
    }
}
