package io.steadybase.gtm.worker.workflow.content;

import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Records the histories of content generation on the real server, one file per scenario, each under its next version. Run by name
 * after a change of what it does:
 * {@code mvn -pl workflows/worker -am test -Dtest=RecordContentHistories -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordContentHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));

    @Test
    void completed() {
        record("content-completed", RunState.COMPLETED, scenario -> scenario.start(ContentScenario.request()));
    }

    @Test
    void rewritten() {
        record("content-rewritten", RunState.COMPLETED, scenario -> {
            scenario.functions.on(
                    "GenerateContent",
                    ContentBrief.class,
                    brief -> new WrittenContent(
                            ContentScenario.DRAFT,
                            brief.objections().isEmpty() ? List.of("figure 7 is not in the data") : List.of(),
                            ContentScenario.SPEND));
            scenario.start(ContentScenario.request());
        });
    }

    @Test
    void failed() {
        record("content-failed", RunState.FAILED, scenario -> {
            scenario.functions.on("FinalizeContent", Manuscript.class, manuscript -> {
                throw new FakeFailure(FailureType.MALFORMED_MODEL_OUTPUT, "figure 99 is not in the data");
            });
            scenario.start(ContentScenario.request());
        });
    }

    @Test
    void cancelled() {
        record("content-cancelled", RunState.CANCELLED, scenario -> {
            scenario.hold();
            var run = scenario.start(ContentScenario.request());
            scenario.until(RunState.RUNNING);
            run.cancel();
        });
    }

    private static void record(String name, RunState end, Consumer<ContentScenario> act) {
        try (var scenario = new ContentScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            act.accept(scenario);
            scenario.until(end);
            HISTORIES.record(scenario.host().client(), scenario.workflowId(), name);
        }
    }
}
