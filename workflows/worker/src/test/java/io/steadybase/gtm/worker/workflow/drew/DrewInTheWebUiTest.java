package io.steadybase.gtm.worker.workflow.drew;

import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.approval;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DefaultDataConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run can be read in Temporal's web UI, on the real server: what it is about, what it does and what it waits for. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrewInTheWebUiTest {
    private final DrewScenario scenario = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()));
    private final Runs runs = new Runs(scenario.host.client());

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void saysWhatItIsAboutWithNothingInItThatIsFollowed() {
        start(new DrewRequest(
                "Write to *Acme*\n![x](http://evil.example)", "ada", "r1", List.of("acme", "beta"), "Robin", null));

        var described = scenario.stub().describe();
        assertThat(described.getStaticSummary()).isEqualTo("Write to *Acme* ![x](http://evil.example)");
        assertThat(described.getStaticDetails()).isEqualToNormalizingNewlines("""
                > Write to \\*Acme\\* \\!\\[x\\]\\(http://evil.example\\)

                - asked by ada
                - about acme, beta
                - to be approved by Robin""");
    }

    @Test
    void saysWhatItsCallsAndTimersAreFor() {
        scenario.marketing = asked -> {
            throw DrewScenario.refusal();
        };
        start(DrewScenario.request());
        scenario.until(RunState.WAITING);
        scenario.run().decide(approval(List.of()));
        scenario.until(RunState.HELD);

        var history = scenario.host.client().fetchHistory("drew-r1").getEvents();
        assertThat(summaries(history, EventType.EVENT_TYPE_TIMER_STARTED))
                .containsExactly("\"gate outreach-approval closes\"", "\"ask Marketing again\"");
        assertThat(summaries(history, EventType.EVENT_TYPE_NEXUS_OPERATION_SCHEDULED))
                .containsExactly("\"active programs\"");
        assertThat(summaries(history, EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED))
                .isNotEmpty()
                .allSatisfy(summary -> assertThat(summary).hasSizeGreaterThan(2));
    }

    @Test
    void saysWhatIsAskedOfWhomUntilWhenAndHowToAnswer() {
        scenario.contacts = account -> new AccountContacts(
                account,
                "",
                List.of(),
                0,
                account.equals("acme") ? List.of(new AnnouncedMessage("drew-q7", Instant.EPOCH)) : List.of(),
                0);
        start(DrewScenario.request());
        scenario.until(RunState.WAITING);
        scenario.run().decide(decision(Verdict.REJECT, "beta"));

        var gate = scenario.status().gate();
        assertThat(gate).isNotNull();
        assertThat(currentDetails()).isEqualToNormalizingNewlines("""
                **outreach-approval: Send this outreach?**

                asked of account executive until %s

                - ACME: About ACME: undecided, 1 warning
                - BETA: About BETA: rejected
                - GAMMA: About GAMMA: undecided

                answer with `gtm review drew-r1`
                """.formatted(gate.expiresAt()));
    }

    @Test
    void saysWhichStepItIsAtWhenNobodyIsAsked() {
        scenario.functions.on("FindCandidates", CandidateQuery.class, query -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
        start(DrewScenario.request());
        scenario.host.until(
                Duration.ofMillis(100), () -> scenario.status().step().currentStep() == 2);

        assertThat(currentDetails()).isEqualTo("Step 2 of 9: Lisa researching the calls of the last 30 days");
    }

    private void start(DrewRequest request) {
        var unused = runs.start(DrewCoordinator.KIND, "r1", request);
    }

    private static List<String> summaries(List<HistoryEvent> history, EventType type) {
        return history.stream()
                .filter(event -> event.getEventType() == type)
                .map(event -> event.getUserMetadata().getSummary().getData().toStringUtf8())
                .toList();
    }

    /** As the web UI asks for them. */
    private String currentDetails() {
        var client = scenario.host.client();
        var options = WorkflowClientOptions.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setDataConverter(DefaultDataConverter.newDefaultInstance())
                .build();
        return WorkflowClient.newInstance(client.getWorkflowServiceStubs(), options)
                .newUntypedWorkflowStub("drew-r1")
                .query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }
}
