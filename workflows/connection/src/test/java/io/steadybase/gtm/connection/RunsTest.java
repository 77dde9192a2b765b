package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.connection.Errand.Request;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Verdict;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On Temporal's own server, since what it answers when something is missing is the point. */
class RunsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    static Path directory;

    private static DevServer temporal;
    private static WorkflowClient client;
    private static WorkerFactory worker;
    private static Runs runs;

    @BeforeAll
    static void startServer() throws Exception {
        temporal = DevServer.start(directory);
        client = temporal.setUp("gtm");
        await().atMost(PATIENCE)
                .until(() -> new ServerSetup(client).problems(List.of()).isEmpty());
        worker = work(client);
        runs = new Runs(client, Duration.ofSeconds(3));
    }

    @AfterAll
    static void stopServer() {
        worker.shutdownNow();
        temporal.close();
    }

    private static WorkerFactory work(WorkflowClient client) {
        var factory = WorkerFactory.newInstance(client);
        var worker = factory.newWorker(GtmDeployment.TASK_QUEUE);
        worker.registerWorkflowImplementationTypes(Errand.Run.class);
        worker.registerActivitiesImplementations((Errand.Broken) () -> {
            throw new IllegalStateException("throttled");
        });
        factory.start();
        return factory;
    }

    @ParameterizedTest
    @CsvSource({
        "completed,  COMPLETED, ",
        "expired,    EXPIRED,   because of the test",
        "rejected,   REJECTED,  because of the test",
        "escalated,  ESCALATED, because of the test",
        "held,       HELD,      because of the test",
        "failed,     FAILED,    because of the test"
    })
    void tellsHowARunEndedAndListsItThere(String how, RunStanding standing, String reason) {
        var id = start("end-" + how, how);
        var progress = until(id, RunProgress::closed);
        assertThat(progress.run().state()).isEqualTo(standing);
        assertThat(progress.reason()).isEqualTo(reason);
        var report = runs.report(Errand.KIND, id);
        assertThat(report.run().state()).isEqualTo(standing);
        assertThat(report.report()).isEqualTo(new Errand.Report(how));
        isListedOnlyUnder(id, standing);
    }

    @Test
    void tellsThatARunWaitsAndAtWhichGate() {
        var id = start("waiting", "ask");
        assertThat(until(id, RunProgress::gateIsOpen).run().state()).isEqualTo(RunStanding.WAITING);
        isListedOnlyUnder(id, RunStanding.WAITING);
        assertThat(found(new RunFilter(List.of("errand"), null, "the-gate"), id))
                .isTrue();
        assertThat(found(new RunFilter(List.of("errand"), null, "other-gate"), id))
                .isFalse();
        assertThat(found(new RunFilter(List.of("other"), null, null), id)).isFalse();
    }

    @Test
    void tellsThatARunWasTerminatedWhateverItLastSaidOfItself() {
        var id = start("terminated", "ask");
        until(id, RunProgress::gateIsOpen);
        client.newUntypedWorkflowStub(id).terminate("by hand");
        var progress = runs.progress(id);
        assertThat(progress.run().state()).isEqualTo(RunStanding.TERMINATED);
        assertThat(progress.run().position().waitingFor()).isNull();
        assertThat(progress.reason()).isEqualTo("by hand");
        assertThat(progress.gate()).isNull();
        assertThat(runs.report(Errand.KIND, id).run().state()).isEqualTo(RunStanding.TERMINATED);
        isListedOnlyUnder(id, RunStanding.TERMINATED);
        assertThat(found(new RunFilter(List.of("errand"), null, "the-gate"), id))
                .isFalse();
        assertThatThrownBy(() -> runs.decide(id, decision("it"))).isInstanceOf(RunException.Ended.class);
    }

    @Test
    void asksARunToStop() {
        var id = start("cancelled", "ask");
        until(id, RunProgress::gateIsOpen);
        runs.cancel(id, "not this quarter");
        var progress = until(id, RunProgress::closed);
        assertThat(progress.run().state()).isEqualTo(RunStanding.CANCELLED);
        assertThat(progress.reason()).isEqualTo("asked to stop");
        isListedOnlyUnder(id, RunStanding.CANCELLED);
        assertThatThrownBy(() -> runs.cancel(id, "again")).isInstanceOf(RunException.Ended.class);
    }

    @Test
    void listsTheNewestFirstWhenAnOlderRunGoesOn() {
        var older = start("older", "ask");
        var newer = start("newer", "completed");
        until(newer, RunProgress::closed);
        var all = new RunFilter(List.of("errand"), null, null);
        await().atMost(PATIENCE).until(() -> found(all, newer) && found(all, older));
        var starts = runs.list(all, 100).stream().map(RunSummary::startedAt).toList();
        assertThat(starts).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(runs.list(all, 1)).hasSize(1);
    }

    @Test
    void joinsARunThatGoesOnOrHasEndedButRefusesAnotherInput() {
        var first = runs.start(Errand.KIND, "joined", new Request("ask"));
        assertThat(runs.start(Errand.KIND, "joined", new Request("ask")))
                .isEqualTo(new Runs.Started("errand-joined", first.runId(), true));
        assertThatThrownBy(() -> runs.start(Errand.KIND, "joined", new Request("completed")))
                .isInstanceOf(RunException.Refused.class)
                .hasMessage("run errand-joined had been started before, with another input:"
                        + " what was \"ask\", got \"completed\"");
        until("errand-joined", RunProgress::gateIsOpen);
        runs.decide("errand-joined", decision("it"));
        until("errand-joined", RunProgress::closed);
        assertThat(runs.start(Errand.KIND, "joined", new Request("ask")).existed())
                .isTrue();
    }

    @Test
    void startsAFailedRunAgainAlsoWithAnotherInput() {
        var first = runs.start(Errand.KIND, "again", new Request("failed"));
        until("errand-again", RunProgress::closed);
        var second = runs.start(Errand.KIND, "again", new Request("completed"));
        assertThat(second.existed()).isFalse();
        assertThat(second.runId()).isNotEqualTo(first.runId());
    }

    @Test
    void sendsNothingThatMakesNoSense() {
        assertThatThrownBy(() -> runs.start(Errand.KIND, "senseless", new Request(" ")))
                .isInstanceOf(RunException.BadInput.class)
                .hasMessage("what must be named, got none");
        assertThat(runs.find("errand-senseless")).isEmpty();
    }

    @Test
    void passesOnWhyARunRefusesADecision() {
        var id = start("refusing", "ask");
        until(id, RunProgress::gateIsOpen);
        assertThatThrownBy(() -> runs.decide(id, decision("that")))
                .isInstanceOf(RunException.Refused.class)
                .hasMessage("unknown items [that]");
        assertThat(runs.decide(id, decision("it")).workflowType()).isEqualTo("errand");
    }

    @Test
    void saysThatThereIsNoSuchRun() {
        for (var call : List.<Runnable>of(
                () -> runs.progress("errand-none"),
                () -> runs.report(Errand.KIND, "errand-none"),
                () -> runs.decide("errand-none", decision("it")),
                () -> runs.cancel("errand-none", "why not"))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(RunException.NoSuchRun.class)
                    .hasMessage("no run errand-none");
        }
    }

    @Test
    void tellsWhatIsTriedAgainAndWhy() {
        var id = start("retrying", "retry");
        var pending = until(id, progress -> !progress.pending().isEmpty()).pending();
        assertThat(pending).singleElement().satisfies(work -> {
            assertThat(work.what()).isEqualTo("TryIt");
            assertThat(work.attempt()).isEqualTo(2);
            assertThat(work.lastFailure()).isEqualTo("throttled");
            assertThat(work.nextAttempt()).isNotNull();
        });
    }

    @Test
    void saysThatTheWorkerFailsAtARunInsteadOfThatItIsAway() {
        var id = start("stuck", "throw");
        untilThrown(() -> runs.progress(id), RunException.Stuck.class, "this worker is too old");
    }

    @Test
    void namesTheNexusEndpointThatARunMisses() {
        var id = start("calling", "call");
        untilThrown(() -> runs.progress(id), RunException.Stuck.class, "nowhere");
    }

    @Test
    void namesTheSearchAttributesThatTheNamespaceLacks() {
        var bare = temporal.bare("bare");
        var bareWorker = work(bare);
        try {
            var bareRuns = new Runs(bare, Duration.ofSeconds(3));
            bareRuns.start(Errand.KIND, "one", new Request("completed"));
            untilThrown(
                    () -> bareRuns.progress("errand-one"), RunException.NotSetUp.class, "search attribute GtmState");
            assertThatThrownBy(() -> bareRuns.list(new RunFilter(List.of("errand"), RunStanding.WAITING, null), 5))
                    .isInstanceOf(RunException.NotSetUp.class)
                    .hasMessageContaining("search attribute GtmState must be registered in namespace bare");
        } finally {
            bareWorker.shutdownNow();
        }
    }

    @Test
    void saysWithinItsTimeThatNoWorkerIsThere() {
        var idle = temporal.setUp("idle");
        var idleRuns = new Runs(idle, Duration.ofSeconds(2));
        idleRuns.start(Errand.KIND, "one", new Request("ask"));
        for (var call : List.<Runnable>of(
                () -> idleRuns.decide("errand-one", decision("it")), () -> idleRuns.progress("errand-one"))) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(RunException.NoAnswer.class)
                    .hasMessage("no worker works for task queue steadybase-gtm of namespace idle");
        }
    }

    private static String start(String id, String what) {
        return runs.start(Errand.KIND, id, new Request(what)).workflowId();
    }

    private static RunProgress until(String id, Predicate<RunProgress> enough) {
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> runs.progress(id), enough);
    }

    private static void untilThrown(Callable<?> call, Class<? extends RunException> type, String words) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThatThrownBy(call::call).isInstanceOf(type).hasMessageContaining(words));
    }

    /** Visibility lags behind the run. */
    private static void isListedOnlyUnder(String id, RunStanding standing) {
        await().atMost(PATIENCE).until(() -> found(new RunFilter(List.of("errand"), standing, null), id));
        for (var other : RunStanding.values()) {
            assertThat(found(new RunFilter(List.of("errand"), other, null), id))
                    .as(other.label())
                    .isEqualTo(other == standing);
        }
    }

    private static boolean found(RunFilter filter, String id) {
        return runs.list(filter, 100).stream().anyMatch(run -> run.workflowId().equals(id));
    }

    private static GateDecision decision(String item) {
        return new GateDecision("ask", Verdict.APPROVE, "Robin", null, List.of(item), List.of());
    }
}
