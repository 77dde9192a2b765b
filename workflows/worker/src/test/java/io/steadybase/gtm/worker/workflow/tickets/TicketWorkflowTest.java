package io.steadybase.gtm.worker.workflow.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.OddMessages;
import io.steadybase.gtm.tickets.Acknowledgement;
import io.steadybase.gtm.tickets.Resolution;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketWorkflowTest {
    private static final Resolution WATER = new Resolution("water", "Kim");
    private final TicketScenario scenario = new TicketScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    private WorkflowStub waiting(String priority) {
        var run = scenario.start(TicketScenario.request(priority));
        scenario.until(RunState.WAITING);
        return run;
    }

    private static TicketReport result(WorkflowStub run) {
        return run.getResult(TicketReport.class);
    }

    private List<String> told() {
        return scenario.notices.stream().map(TeamNotice::to).toList();
    }

    private List<String> actions() {
        return scenario.status().feed().stream().map(FeedEntry::action).toList();
    }

    @Test
    void resolvesAnAnalysedTicketWithinItsSlas() {
        var run = waiting("P1");
        assertThat(scenario.status().step().stepName()).isEqualTo("awaitResolution");
        scenario.ticket().acknowledgeTicket(new Acknowledgement("Kim"));
        scenario.letTimePass(Duration.ofHours(3));

        assertThat(scenario.ticket().resolveTicket(WATER).state()).isEqualTo(RunState.RUNNING);

        var report = result(run);
        assertThat(report.analysis()).isEqualTo(TicketScenario.ANALYSIS);
        assertThat(report.resolution())
                .isNotNull()
                .extracting("resolution", "resolvedBy")
                .containsExactly("water", "Kim");
        assertThat(report.slaBreached()).isFalse();
        assertThat(report.sla().acknowledgedBy()).isEqualTo("Kim");
        assertThat(report.notes()).isEmpty();
        assertThat(report.spend()).isEqualTo(TicketScenario.SPEND);
        assertThat(told()).isEmpty();
        assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.functions.calls()).containsExactly("RecallMemory", "AnalyzeTicket", "Remember");
    }

    @Test
    void remembersHowATicketWasResolvedForTheNextOneLikeIt() {
        var run = waiting("P3");
        scenario.ticket().resolve(WATER);
        result(run);

        assertThat(scenario.remembered).singleElement().satisfies(request -> {
            assertThat(request.writes())
                    .extracting(MemoryWrite::key)
                    .containsExactly("ticket/bug/r1/resolution", "account/acme/ticket/r1");
            assertThat(request.writes()).allSatisfy(write -> {
                assertThat(write.owner().ownerId()).isEqualTo("support");
                assertThat(write.value()).isEqualTo("The printer burns; resolved by Kim: water");
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "P1,PT15M,PT4H,VP Support",
        "P2,PT1H,PT24H,Support Manager",
        "P3,PT4H,PT72H,RevOps queue",
        "P4,PT24H,PT168H,Standard queue"
    })
    void keepsBothClocksOfEveryPriority(String priority, Duration response, Duration resolution, String target) {
        waiting(priority);
        var deadlines = scenario.status().deadlines();
        var start = deadlines.getFirst().dueAt().minus(response);
        assertThat(deadlines)
                .containsExactly(
                        new Deadline("response SLA", start.plus(response), null),
                        new Deadline("resolution SLA", start.plus(resolution), null));

        scenario.letTimePass(response.minusSeconds(30));
        assertThat(told()).isEmpty();
        scenario.letTimePass(Duration.ofMinutes(1));
        assertThat(told()).containsExactly(target);
        assertThat(scenario.status().state()).isEqualTo(RunState.ESCALATED);
        scenario.ticket().acknowledge(new Acknowledgement("Kim"));

        scenario.letTimePass(resolution.minus(response).minusMinutes(1));
        assertThat(told()).containsExactly(target);
        scenario.letTimePass(Duration.ofMinutes(1));
        assertThat(told()).containsExactly(target, target);
    }

    @Test
    void tellsTheCtoOfAP1ThatWaitsFourHoursMore() {
        waiting("P1");
        scenario.ticket().acknowledge(new Acknowledgement("Kim"));
        scenario.letTimePass(Duration.ofHours(7).plusMinutes(59));
        assertThat(told()).containsExactly("VP Support");
        scenario.letTimePass(Duration.ofMinutes(2));
        assertThat(told()).containsExactly("VP Support", "CTO");
        scenario.letTimePass(Duration.ofDays(20));
        assertThat(told()).containsExactly("VP Support", "CTO");
        assertThat(scenario.notices)
                .extracting(TeamNotice::noticeId)
                .containsExactly("ticket-r1/escalation/1", "ticket-r1/escalation/2");
    }

    @Test
    void tellsOfEachClockOnItsOwnWhenNobodySaysAnything() {
        waiting("P1");
        scenario.letTimePass(Duration.ofDays(2));
        assertThat(scenario.ticket().report().sla().escalations())
                .extracting("clock", "to")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("response SLA", "VP Support"),
                        org.assertj.core.groups.Tuple.tuple("resolution SLA", "VP Support"),
                        org.assertj.core.groups.Tuple.tuple("response SLA", "CTO"),
                        org.assertj.core.groups.Tuple.tuple("resolution SLA", "CTO"));
    }

    @Test
    void acceptsAResolutionAfterABreachAndSaysThatItWasLate() {
        var run = waiting("P2");
        scenario.letTimePass(Duration.ofDays(2));
        scenario.ticket().resolve(WATER);

        var report = result(run);
        assertThat(report.slaBreached()).isTrue();
        assertThat(report.resolution()).isNotNull();
        assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.status().deadlines())
                .allSatisfy(deadline -> assertThat(deadline.metAt()).isAfter(deadline.dueAt()));
    }

    @Test
    void closesATicketThatNobodyResolvesThirtyDaysAfterItsSla() {
        var run = waiting("P2");
        scenario.letTimePass(Duration.ofDays(30).plusHours(23));
        assertThat(scenario.status().state()).isEqualTo(RunState.ESCALATED);
        scenario.letTimePass(Duration.ofHours(2));

        var report = result(run);
        assertThat(report.resolution()).isNull();
        assertThat(report.slaBreached()).isTrue();
        assertThat(report.state()).isEqualTo(RunState.EXPIRED);
        assertThat(scenario.status().reason())
                .isEqualTo("nobody resolved the ticket within 30 days after its resolution SLA had run out");
        assertThat(scenario.remembered).isEmpty();
    }

    @Test
    void countsFromTheTicketsOwnTimeIfThatIsGiven() {
        scenario.start(scenario.waitingFor(Duration.ofHours(2), "P2"));
        scenario.host().until(Duration.ofMillis(100), () -> !told().isEmpty());
        assertThat(told())
                .as("the response SLA had run out before the run began")
                .containsExactly("Support Manager");
        scenario.letTimePass(Duration.ofHours(21).plusMinutes(58));
        assertThat(told()).hasSize(1);
        scenario.letTimePass(Duration.ofMinutes(3));
        assertThat(told()).hasSize(2);
    }

    @Test
    void startsTheClocksNowIfTheTicketsOwnTimeLiesAhead() {
        scenario.start(scenario.waitingFor(Duration.ofDays(-400), "P2"));
        scenario.until(RunState.WAITING);
        scenario.letTimePass(Duration.ofMinutes(61));
        assertThat(told()).hasSize(1);
    }

    @Test
    void givesATicketOfLongAgoThirtyDaysFromItsStart() {
        var run = scenario.start(scenario.waitingFor(Duration.ofDays(500), "P1"));
        scenario.letTimePass(Duration.ofDays(29));
        assertThat(told()).containsExactly("VP Support", "VP Support", "CTO", "CTO");
        assertThat(scenario.status().state()).isEqualTo(RunState.ESCALATED);
        scenario.letTimePass(Duration.ofDays(2));
        assertThat(result(run).state()).isEqualTo(RunState.EXPIRED);
    }

    @Test
    void takesItsOwnSlasIfTheyAreGiven() {
        scenario.start(new TicketRequest(
                "r1", "", "It burns.", "P4", null, null, Duration.ofSeconds(10), Duration.ofSeconds(20)));
        scenario.until(RunState.WAITING);
        scenario.letTimePass(Duration.ofSeconds(25));
        assertThat(told()).containsExactly("Standard queue", "Standard queue");
    }

    @Test
    void keepsAResolutionThatComesBeforeTheAnalysisAndEndsAfterIt() {
        scenario.hold();
        var run = scenario.start(TicketScenario.request("P3"));
        scenario.ticket().resolve(WATER);
        scenario.letTimePass(Duration.ofSeconds(20));
        assertThat(scenario.status().step().stepName()).isEqualTo("analyzeTicket");
        scenario.letGo();

        var report = result(run);
        assertThat(report.analysis()).isNotNull();
        assertThat(report.resolution()).isNotNull();
        assertThat(report.slaBreached()).isFalse();
    }

    @Test
    void waitsForAPersonWithoutAnAnalysisIfTheModelFails() {
        scenario.failAnalysis(FailureType.MALFORMED_MODEL_OUTPUT);
        var run = waiting("P3");
        assertThat(actions()).anyMatch(action -> action.endsWith("MalformedModelOutput: not today"));
        assertThat(scenario.ticket().analyzed().notes())
                .containsExactly("the ticket could not be analysed: MalformedModelOutput: not today");
        scenario.ticket().resolve(WATER);

        var report = result(run);
        assertThat(report.analysis()).isNull();
        assertThat(report.classification()).isNull();
        assertThat(scenario.remembered.getFirst().writes().getFirst().key())
                .isEqualTo("ticket/unclassified/r1/resolution");
    }

    @Test
    void escalatesWhileTheAnalysisIsStillUnderWay() {
        scenario.hold();
        scenario.start(TicketScenario.request("P1"));
        scenario.letTimePass(Duration.ofMinutes(20));
        assertThat(told()).containsExactly("VP Support");
        assertThat(scenario.status().state()).isEqualTo(RunState.ESCALATED);
        assertThat(scenario.status().step().stepName()).isEqualTo("analyzeTicket");
        scenario.letGo();
        scenario.host()
                .until(Duration.ofSeconds(1), () -> scenario.status().step().currentStep() == 2);
        assertThat(scenario.status().state()).isEqualTo(RunState.ESCALATED);
    }

    @Test
    void analysesWithoutPastTicketsIfMemoryFails() {
        scenario.functions.on("RecallMemory", RecallRequest.class, ignored -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no table");
        });
        waiting("P3");
        assertThat(scenario.ticket().report().notes())
                .containsExactly("past tickets could not be recalled: AccessDenied: no table");
        assertThat(scenario.ticket().report().analysis()).isNotNull();
    }

    @Test
    void completesThoughTheResolutionCannotBeRemembered() {
        scenario.functions.on("Remember", RememberRequest.class, ignored -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no table");
        });
        var run = waiting("P3");
        scenario.ticket().resolve(WATER);
        assertThat(result(run).notes())
                .containsExactly("the resolution of r1 could not be remembered: AccessDenied: no table");
    }

    @Test
    void saysThatSomebodyCouldNotBeToldAndGoesOn() {
        scenario.functions.on("NotifyTeam", TeamNotice.class, ignored -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no outbox");
        });
        var run = waiting("P3");
        scenario.letTimePass(Duration.ofHours(5));
        assertThat(actions())
                .contains(
                        "response SLA ran out, escalated to RevOps queue, who could not be told: AccessDenied: no outbox");
        assertThat(scenario.ticket().report().sla().escalations())
                .extracting("failure")
                .containsExactly("AccessDenied: no outbox");
        scenario.ticket().resolve(WATER);
        assertThat(result(run).slaBreached()).isTrue();
    }

    @Test
    void refusesASecondResolutionAndASecondAcknowledgement() {
        scenario.hold();
        scenario.start(TicketScenario.request("P3"));
        scenario.ticket().acknowledgeTicket(new Acknowledgement("Kim"));
        assertThatThrownBy(() -> scenario.ticket().acknowledgeTicket(new Acknowledgement("Robin")))
                .rootCause()
                .hasMessageContaining("the ticket was acknowledged by Kim before");
        scenario.ticket().resolveTicket(WATER);
        assertThatThrownBy(() -> scenario.ticket().resolveTicket(new Resolution("sand", "Robin")))
                .rootCause()
                .hasMessageContaining("the ticket was resolved by Kim at ");
        assertThatThrownBy(() -> scenario.ticket().acknowledgeTicket(new Acknowledgement("Robin")))
                .rootCause()
                .hasMessageContaining("the ticket was resolved by Kim at ");
        scenario.ticket().resolve(new Resolution("sand", "Robin"));
        assertThat(scenario.ticket().report().resolution())
                .extracting("resolution")
                .isEqualTo("water");
        assertThat(actions()).anyMatch(action -> action.startsWith("ignored a signal: the ticket was resolved by Kim"));
    }

    @Test
    void refusesWhatComesAfterTheEnd() {
        var run = waiting("P3");
        scenario.ticket().resolve(WATER);
        result(run);
        assertThatThrownBy(() -> scenario.ticket().resolveTicket(WATER)).isInstanceOf(RuntimeException.class);
        assertThat(scenario.ticket().report().resolution()).isNotNull();
    }

    @Test
    void goesOnWhateverItIsSent() {
        scenario.hold();
        var run = scenario.start(TicketScenario.request("P3"));
        sendEverythingOdd(run);
        scenario.letGo();
        scenario.until(RunState.WAITING);
        sendEverythingOdd(run);
        assertThat(scenario.ticket().report().resolution()).isNull();
        scenario.ticket().resolve(WATER);
        assertThat(result(run).resolution()).isNotNull();
    }

    /** Each lacks what it needs, so that no variant of it does anything. */
    private static void sendEverythingOdd(WorkflowStub run) {
        var resolution = Map.<String, Object>of("resolution", "water", "resolvedBy", "");
        OddMessages.variantsOf(resolution).entrySet().stream()
                .filter(odd -> !odd.getKey().contains(" resolvedBy"))
                .forEach(odd -> refuses(run, "resolve", odd.getValue()));
        OddMessages.variantsOf(Map.of("by", "")).entrySet().stream()
                .filter(odd -> !odd.getKey().startsWith("control characters"))
                .forEach(odd -> refuses(run, "acknowledge", odd.getValue()));
    }

    private static void refuses(WorkflowStub run, String message, Object[] argument) {
        run.signal(message, argument);
        assertThatThrownBy(() -> run.update(message + "Ticket", Object.class, argument))
                .isInstanceOf(WorkflowUpdateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5", "", "p1", "high"})
    void failsOnAnUnknownPriorityAndNamesTheKnownOnes(String priority) {
        var run = scenario.start(TicketScenario.request(priority));
        assertThatThrownBy(() -> result(run)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().reason())
                .isEqualTo("InvalidInput: priority must be one of P1, P2, P3, P4, got " + priority);
        assertThat(scenario.status().deadlines()).isEmpty();
    }

    @Test
    void failsWhereTheInputNamesAnotherTicket() {
        var run = scenario.start(new TicketRequest("r2", "", "It burns.", "P3", null, null));
        assertThatThrownBy(() -> result(run)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().reason())
                .isEqualTo("InvalidInput: ticketId must be r1, as in the workflow id, got r2");
    }

    @Test
    void isCancelledDuringTheAnalysisWhileItWaitsAndAfterABreach() {
        scenario.hold();
        var analysing = scenario.start(TicketScenario.request("P1"));
        scenario.letTimePass(Duration.ofSeconds(10));
        cancelled(analysing, "analyzeTicket");
        scenario.letGo();
        cancelled(waiting("P1"), "awaitResolution");
        var escalated = waiting("P1");
        scenario.letTimePass(Duration.ofHours(5));
        cancelled(escalated, "awaitResolution");
    }

    private void cancelled(WorkflowStub run, String step) {
        run.cancel();
        assertThatThrownBy(() -> result(run)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.status().reason()).startsWith("the run was cancelled at step " + step);
    }

    @Test
    void tellsEverythingInOrder() {
        var run = waiting("P3");
        scenario.letTimePass(Duration.ofHours(5));
        scenario.ticket().acknowledge(new Acknowledgement("Kim"));
        scenario.ticket().resolve(WATER);
        result(run);
        assertThat(actions())
                .containsExactlyElementsOf(Stream.of(
                                "classified as bug, severity high; 1 similar past tickets",
                                "resolved by Kim",
                                "response SLA ran out, escalated to RevOps queue",
                                "acknowledged the ticket",
                                "resolved the ticket: water")
                        .toList());
    }

    @Test
    void asksTheModelAboutTheTicketAndNotAboutThePriority() {
        waiting("P1");
        assertThat(scenario.analysed).singleElement().satisfies(asked -> {
            assertThat(asked.subject()).isEqualTo("The printer burns");
            assertThat(asked.description()).isEqualTo("It has been burning since noon.");
        });
        var request = scenario.functions.requests().stream()
                .filter(call -> call.activityType().equals("AnalyzeTicket"))
                .findFirst()
                .orElseThrow();
        assertThat(request.arguments().toString()).doesNotContain("P1");
    }

    @Test
    void refusesAResolutionThatIsMostlySpaces() {
        var run = waiting("P3");
        scenario.ticket().resolve(new Resolution("water" + " ".repeat(999_800), "Kim"));
        scenario.ticket().resolve(WATER);
        assertThat(result(run).resolution())
                .isNotNull()
                .extracting("resolution")
                .isEqualTo("water");
    }
}
