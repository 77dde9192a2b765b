package io.steadybase.gtm.worker.workflow.drew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays histories that were recorded on a real server. A history is never edited; a change of Drew adds one. */
class DrewReplayTest {
    private static final Path HISTORIES = Path.of("src/test/resources/histories");

    private final TestWorkflowEnvironment environment =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                    .setWorkerFactoryOptions(GtmWorker.factoryOptions())
                    .build());
    private final Worker worker = environment.newWorker("steadybase-gtm", GtmWorker.options());

    DrewReplayTest() {
        GtmWorker.register(worker, new FakeFunctions().dispatchActivity(), "marketing-abm");
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysEveryRecordedRun(Path history) {
        assertThatCode(() -> replay(read(history))).doesNotThrowAnyException();
    }

    @Test
    void knowsEveryWayThatAGateEnds() throws IOException {
        assertThat(histories())
                .extracting(history -> history.getFileName().toString())
                .contains(
                        "drew-approved.v1.json",
                        "drew-expired.v1.json",
                        "drew-modified.v1.json",
                        "drew-rejected.v1.json");
    }

    @Test
    void failsWhenTheWorkflowNoLongerDoesWhatWasRecorded() throws IOException {
        var changed =
                read(HISTORIES.resolve("drew-approved.v1.json")).replace("\"draft-outreach\"", "\"write-outreach\"");

        assertThatThrownBy(() -> replay(changed)).hasMessageContaining("TMPRL1100");
    }

    private void replay(String json) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(json), worker);
    }

    static List<Path> histories() throws IOException {
        try (var files = Files.list(HISTORIES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path history) throws IOException {
        return Files.readString(history);
    }
}
