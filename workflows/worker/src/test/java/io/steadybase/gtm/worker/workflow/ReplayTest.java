package io.steadybase.gtm.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every history that was recorded on the real server, of every workflow. A history is never edited; a change adds one. */
class ReplayTest {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));
    private final WorkflowHost host = WorkflowHost.skippingTime(GtmWorker.factoryOptions());
    private final Worker worker;

    ReplayTest() {
        var workers = new ArrayList<Worker>();
        GtmWorker.register(
                (queue, options) -> {
                    workers.add(host.newWorker(queue, options));
                    return workers.getLast();
                },
                "steadybase-gtm",
                1,
                new FakeFunctions().dispatchActivity(),
                new FakeFunctions().memory(),
                "marketing-abm");
        worker = workers.getFirst();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysEveryRecordedRun(Path history) {
        assertThatCode(() -> replay(read(history))).doesNotThrowAnyException();
    }

    @Test
    void knowsEveryWayThatARunOfDrewEnds() {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "drew-approved.v1.json",
                        "drew-cancelled.v1.json",
                        "drew-held.v1.json",
                        "drew-expired.v1.json",
                        "drew-modified.v1.json",
                        "drew-rejected.v1.json",
                        "drew-withheld.v1.json");
    }

    @Test
    void knowsEveryWayThatATicketEndsButTheOneThatTakesAMonth() {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "ticket-cancelled.v1.json",
                        "ticket-escalated.v1.json",
                        "ticket-resolved-early.v1.json",
                        "ticket-resolved.v1.json",
                        "ticket-unanalysed.v1.json");
    }

    @Test
    void knowsEveryWayThatContentGenerationEnds() {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "content-cancelled.v1.json",
                        "content-completed.v1.json",
                        "content-failed.v1.json",
                        "content-rewritten.v1.json");
    }

    @Test
    void knowsEveryWayThatALeadEnds() {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "lead-approved.v1.json",
                        "lead-cancelled.v1.json",
                        "lead-expired.v1.json",
                        "lead-failed.v1.json",
                        "lead-rejected.v1.json",
                        "lead-routed.v1.json");
    }

    @Test
    void knowsEveryWayThatAnOnboardingEnds() {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "onboarding-approved.v1.json",
                        "onboarding-cancelled.v1.json",
                        "onboarding-escalated.v1.json",
                        "onboarding-partly-done.v1.json",
                        "onboarding-passed.v1.json",
                        "onboarding-rejected.v1.json");
    }

    @Test
    void failsWhenTheWorkflowNoLongerDoesWhatWasRecorded() throws IOException {
        var changed = read(HISTORIES.folder().resolve("drew-approved.v1.json"))
                .replace("\"DraftOutreach\"", "\"WriteOutreach\"");

        assertThatThrownBy(() -> replay(changed)).hasMessageContaining("TMPRL1100");
    }

    private void replay(String json) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(json), worker);
    }

    static List<Path> histories() {
        return HISTORIES.all();
    }

    private static String read(Path history) throws IOException {
        return Files.readString(history);
    }
}
