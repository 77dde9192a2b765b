package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.local.bedrock.FaultOrder;
import io.steadybase.gtm.local.bedrock.ModelFault;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a run when the model or a function's process does not do its part. */
@SharedSystem.Used
class DrewUnderFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String[] TWO = {"quillon-pharma", "castellane-hotels"};
    private static final String PLAN = "submit_plan";
    private static final String DRAFT = "submit_draft";

    private static WholeSystem system;

    @BeforeAll
    static void share(WholeSystem shared) {
        system = shared;
    }

    @AfterEach
    void noFaultIsLeft() throws Exception {
        system.model().clear();
    }

    @Test
    void waitsAsLongAsAThrottlingModelAsksForAndCompletes() throws Exception {
        order(ModelFault.THROTTLE, 3, PLAN);
        system.start("throttled", "Prepare outreach", TWO);

        assertThat(completed("throttled")).hasSize(2);
        assertThat(lastPlanning("throttled").getAttempt()).isEqualTo(4);
        assertThat(failureType(lastPlanning("throttled"))).isEqualTo(FailureType.THROTTLED.wireName());
        assertThat(system.outbox("throttled")).hasSize(2);
    }

    @Test
    void repairsOneMalformedAnswerInsideTheCall() throws Exception {
        order(ModelFault.MALFORMED, 1, PLAN);
        system.start("repaired", "Prepare outreach", TWO);

        assertThat(completed("repaired")).hasSize(2);
        assertThat(system.model().orders()).isEmpty();
        assertThat(lastPlanning("repaired").getAttempt())
                .as("the function repairs, Temporal need not retry")
                .isEqualTo(1);
    }

    /** Three bad answers over two accounts, at most two for each: one of them fails, the other one is repaired. */
    @Test
    void failsOnlyTheAccountWhoseDraftIsMalformedTwice() throws Exception {
        order(ModelFault.MALFORMED, 3, DRAFT);
        system.start("malformed", "Prepare outreach", TWO);

        var accounts = completed("malformed");
        assertThat(accounts)
                .extracting(AccountReport::outcome)
                .containsExactlyInAnyOrder(AccountOutcome.FAILED, AccountOutcome.DELIVERED);
        assertThat(accounts)
                .filteredOn(account -> account.outcome() == AccountOutcome.FAILED)
                .allSatisfy(account -> assertThat(account.reason()).startsWith("MalformedModelOutput: "));
        assertThat(system.model().orders()).isEmpty();
        assertThat(system.outbox("malformed")).hasSize(1);
    }

    @Test
    void failsOnlyTheAccountThatTheModelRefusesToWriteTo() throws Exception {
        order(ModelFault.REFUSE, 1, DRAFT);
        system.start("refused", "Prepare outreach", TWO);

        var accounts = completed("refused");
        assertThat(accounts)
                .extracting(AccountReport::outcome)
                .containsExactlyInAnyOrder(AccountOutcome.FAILED, AccountOutcome.DELIVERED);
        assertThat(accounts)
                .filteredOn(account -> account.outcome() == AccountOutcome.FAILED)
                .allSatisfy(account -> assertThat(account.reason()).startsWith("ModelRefused: "));
    }

    @Test
    void failsAtOnceWithoutAccessToTheModel() throws Exception {
        order(ModelFault.ACCESS_DENIED, 1, PLAN);
        system.start("denied", "Prepare outreach", TWO);

        var end = system.untilEnd("denied");
        assertThat(ExitCode.of(end.run().state())).isEqualTo(ExitCode.FAILED);
        assertThat(end.reason()).contains("no access to this model");
        assertThat(system.failureType("denied")).isEqualTo(FailureType.ACCESS_DENIED.wireName());
        assertThat(lastPlanning("denied").getAttempt()).isEqualTo(1);
        assertThat(system.outbox("denied")).isEmpty();
    }

    @Test
    void goesOnWithoutTheCallsThatCannotBeRead() throws Exception {
        order(ModelFault.REFUSE, 1, "submit_findings");
        system.start("deaf", "Prepare outreach", "quillon-pharma");

        assertThat(system.untilGateOrEnd("deaf").gateIsOpen()).isTrue();
        assertThat(system.report("deaf").notes())
                .anySatisfy(
                        note -> assertThat(note).startsWith("calls of quillon-pharma could not be read: ModelRefused"));
        system.decide("deaf", Verdict.REJECT, List.of());
    }

    @Test
    void callsAgainWhenAFunctionsProcessDies() throws Exception {
        order(ModelFault.STALL, 1, PLAN);
        system.start("crashed", "Prepare outreach", TWO);
        await("the model to stall")
                .atMost(PATIENCE)
                .until(() -> system.model().orders().isEmpty());
        var processes = system.functionProcesses(GtmDeployment.LLM_FUNCTION.handler());
        assertThat(processes).isNotEmpty();

        processes.forEach(ProcessHandle::destroyForcibly);

        assertThat(completed("crashed")).hasSize(2);
        assertThat(lastPlanning("crashed").getAttempt()).isEqualTo(2);
        assertThat(failureType(lastPlanning("crashed"))).isEqualTo(FailureType.FUNCTION_CRASHED.wireName());
        assertThat(system.outbox("crashed")).hasSize(2);
        assertThat(system.system().end()).as("functions come and go").isNotDone();
    }

    /** Approves everything and returns the accounts of the completed run. */
    private List<AccountReport> completed(String id) {
        return system.approved(id);
    }

    private void order(ModelFault fault, int times, String tool) throws IOException, InterruptedException {
        var unused = system.model().order(new FaultOrder(fault, times, tool, null));
    }

    private ActivityTaskStartedEventAttributes lastPlanning(String id) {
        return system.lastAttemptAt(id, "PlanOutreach");
    }

    private static String failureType(ActivityTaskStartedEventAttributes attempt) {
        return attempt.getLastFailure().getApplicationFailureInfo().getType();
    }
}
