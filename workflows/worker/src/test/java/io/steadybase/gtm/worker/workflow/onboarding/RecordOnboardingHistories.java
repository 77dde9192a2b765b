package io.steadybase.gtm.worker.workflow.onboarding;

import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.decision;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.request;

import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Records the histories of onboardings on the real server, one file per scenario, each under its next version. Run by name after a
 * change of what an onboarding does: {@code mvn -pl workflows/worker -am test -Dtest=RecordOnboardingHistories
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordOnboardingHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));

    @Test
    void passed() {
        record("onboarding-passed", scenario -> {
            scenario.start(request("smb"));
            scenario.result();
        });
    }

    @Test
    void approved() {
        record("onboarding-approved", scenario -> {
            scenario.finds(OnboardingScenario.RESIDENCY);
            scenario.startAndWaitForGate();
            scenario.decide(decision(Verdict.APPROVE, new Modification("r1", "welcomeSubject", "Hello Acme")));
            scenario.result();
        });
    }

    @Test
    void rejected() {
        record("onboarding-rejected", scenario -> {
            scenario.startAndWaitForGate();
            scenario.decide(decision(Verdict.REJECT));
            scenario.result();
        });
    }

    @Test
    void escalated() {
        record("onboarding-escalated", scenario -> {
            scenario.start(new OnboardingRequest("r1", "Acme", "enterprise", "ada", "Robin", Duration.ofSeconds(3)));
            scenario.result();
        });
    }

    @Test
    void partlyDone() {
        record("onboarding-partly-done", scenario -> {
            scenario.functions.on("FetchAccountData", AccountQuery.class, query -> OnboardingScenario.account(null, 0));
            scenario.startAndWaitForGate();
            scenario.decide(scenario.approval());
            scenario.until(RunState.FAILED);
        });
    }

    @Test
    void cancelled() {
        record("onboarding-cancelled", scenario -> {
            scenario.startAndWaitForGate();
            scenario.stub().cancel();
            scenario.until(RunState.CANCELLED);
        });
    }

    private static void record(String name, Consumer<OnboardingScenario> steps) {
        try (var scenario = new OnboardingScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            steps.accept(scenario);
            HISTORIES.record(scenario.host().client(), scenario.workflowId(), name);
        }
    }
}
