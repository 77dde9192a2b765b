package io.steadybase.gtm.worker.workflow.content;

import static io.steadybase.gtm.worker.workflow.content.ContentScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentWorkflowTest {
    private final ContentScenario scenario = new ContentScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void writesADocumentInFourSteps() {
        scenario.start(request());

        var report = scenario.result();

        assertThat(report.state()).isEqualTo(RunState.COMPLETED);
        assertThat(report.requestId()).isEqualTo("r1");
        assertThat(report.document()).isEqualTo(ContentScenario.document());
        assertThat(report.notes()).containsExactly("the CRM knows no contact of the account");
        assertThat(report.spend()).isEqualTo(ContentScenario.SPEND);
        assertThat(scenario.functions.calls())
                .containsExactly("RecallMemory", "GatherAccountData", "GenerateContent", "FinalizeContent", "Remember");
        assertThat(scenario.status().feed()).extracting(FeedEntry::step).containsExactly(1, 2, 3, 4);
    }

    @Test
    void recallsAllScopesAndLetsMemoriesBeCited() {
        scenario.start(request());
        scenario.result();

        assertThat(scenario.recalls.getFirst().owners())
                .extracting(MemoryOwner::scope)
                .contains(MemoryScope.ORG, MemoryScope.TEAM, MemoryScope.WORKER, MemoryScope.SESSION);
        var memory = new Fact("memory/worker/content-writer/account/acme/tone", "They like it short.");
        assertThat(scenario.briefs.getFirst().sources()).containsExactly(ContentScenario.FACT, memory);
        assertThat(scenario.manuscripts.getFirst().sources()).containsExactly(ContentScenario.FACT, memory);
        assertThat(scenario.remembered.getFirst().writes()).singleElement().satisfies(write -> {
            assertThat(write.key()).isEqualTo("account/acme/content/call-brief/r1");
            assertThat(write.value()).contains("ab".repeat(32));
        });
    }

    @Test
    void hasWhatBreaksARuleWrittenOnceMoreWithTheObjections() {
        scenario.functions.on("GenerateContent", ContentBrief.class, brief -> {
            scenario.briefs.add(brief);
            var objections = brief.objections().isEmpty() ? List.of("figure 7 is not in the data") : List.<String>of();
            return new WrittenContent(ContentScenario.DRAFT, objections, ContentScenario.SPEND);
        });
        scenario.start(request());

        assertThat(scenario.result().spend()).isEqualTo(ContentScenario.SPEND.plus(ContentScenario.SPEND));
        assertThat(scenario.briefs.getLast().objections()).containsExactly("figure 7 is not in the data");
        assertThat(scenario.status().feed())
                .extracting(FeedEntry::action)
                .contains("wrote again: figure 7 is not in the data");
    }

    @Test
    void failsTheLastStepWithTheFigureThatIsInNoData() {
        scenario.functions.on("FinalizeContent", Manuscript.class, manuscript -> {
            throw new FakeFailure(FailureType.MALFORMED_MODEL_OUTPUT, "figure 99 is not in the data");
        });
        var run = scenario.start(request());

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.FAILED);
        assertThat(scenario.status().reason()).isEqualTo("MalformedModelOutput: figure 99 is not in the data");
        assertThat(scenario.status().step().stepName()).isEqualTo("finalizeContent");
        assertThat(scenario.report().document()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GatherAccountData, NOT_FOUND, 'NotFound: account acme is not in the CRM', 2",
        "GenerateContent, MALFORMED_MODEL_OUTPUT, 'MalformedModelOutput: account acme is not in the CRM', 3",
        "FinalizeContent, OVERSIZED, 'Oversized: account acme is not in the CRM', 4"
    })
    void failsWithTheTypeAndWordsOfTheActivity(String activity, FailureType type, String reason, int step) {
        scenario.functions.on(activity, Object.class, ignored -> {
            throw new FakeFailure(type, "account acme is not in the CRM");
        });
        var run = scenario.start(request());

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().reason()).isEqualTo(reason);
        assertThat(scenario.status().step().currentStep()).isEqualTo(step);
    }

    @Test
    void completesWithANoteIfTheDocumentCannotBeRemembered() {
        scenario.functions.on("Remember", RememberRequest.class, ignored -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no");
        });
        scenario.start(request());

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.report().notes())
                .contains("the document about acme could not be remembered: AccessDenied: no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecallMemory", "GatherAccountData", "GenerateContent", "FinalizeContent"})
    void isCancelledAtEveryStep(String activity) {
        scenario.functions.on(activity, Object.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
        var run = scenario.start(request());
        scenario.host()
                .until(Duration.ofMillis(100), () -> scenario.functions.calls().contains(activity));
        run.cancel();

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.report().document()).isNull();
    }

    @Test
    void refusesAnUnknownContentTypeWithTheAllowedOnes() {
        var run = scenario.start(new ContentRequest("poem", "acme", null, null, null, null));

        assertThatThrownBy(() -> run.getResult(Object.class))
                .rootCause()
                .hasMessageContaining(
                        "contentType must be one of qbr-deck, proposal, call-brief, research-report, got 'poem'");
        assertThat(scenario.functions.calls()).isEmpty();
    }

    @Test
    void refusesAnInputThatIsNotTheWorkflowIds() {
        var run = scenario.start(new ContentRequest("call-brief", "acme", null, null, "r2", null));

        assertThatThrownBy(() -> run.getResult(Object.class))
                .rootCause()
                .hasMessageContaining("contentType, accountId and requestId must be call-brief-acme-r1, as in the"
                        + " workflow id, got call-brief-acme-r2");
    }

    @Test
    void refusesTheIdOfAnotherAccount() {
        var run = scenario.start(new ContentRequest("call-brief", "beta", null, null, null, null));

        assertThatThrownBy(() -> run.getResult(Object.class))
                .rootCause()
                .hasMessageContaining("must be call-brief-acme-r1, as in the workflow id, got call-brief-beta-");
    }
}
