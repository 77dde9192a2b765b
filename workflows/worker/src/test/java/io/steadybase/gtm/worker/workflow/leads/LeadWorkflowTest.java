package io.steadybase.gtm.worker.workflow.leads;

import static io.steadybase.gtm.worker.workflow.leads.LeadScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.leads.LeadBand;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadWorkflowTest {
    private final LeadScenario scenario = new LeadScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @ParameterizedTest
    @CsvSource({
        "100, HOT, 'account executive, same day', Robin Vale",
        "80, HOT, 'account executive, same day', Robin Vale",
        "79, WARM, business development, business development",
        "50, WARM, business development, business development",
        "49, COOL, nurture, marketing",
        "20, COOL, nurture, marketing",
        "19, COLD, disqualified, nobody",
        "0, COLD, disqualified, nobody"
    })
    void routesByBandWithoutAskingAnybody(int score, LeadBand band, String route, String owner) {
        scenario.known = LeadScenario.known("mid-market");
        scenario.score = score;
        scenario.start(request());

        var report = scenario.result();

        assertThat(report.state()).isEqualTo(RunState.COMPLETED);
        assertThat(report.routing())
                .returns(band, LeadRouting::band)
                .returns(route, LeadRouting::route)
                .returns(owner, LeadRouting::owner)
                .returns("West", LeadRouting::territory);
        assertThat(report.routing().reason()).contains("source Google");
        assertThat(scenario.functions.calls()).containsExactly("EnrichLead", "ScoreLead");
    }

    @Test
    void saysWhyItDisqualifies() {
        scenario.known = LeadEnrichment.NONE;
        scenario.score = 7;
        scenario.start(request());

        assertThat(scenario.result().routing().reason()).isEqualTo("score 7, below 20: source Google -32");
    }

    @Test
    void givesAHotLeadOfNoTerritoryToTheAccountExecutives() {
        scenario.known = LeadEnrichment.NONE;
        scenario.start(request());

        assertThat(scenario.result().routing())
                .returns("account executives", LeadRouting::owner)
                .returns(null, LeadRouting::territory);
    }

    @Test
    void scoresALeadOfWhichOnlyTheIdIsKnown() {
        scenario.known = LeadEnrichment.NONE;
        scenario.start(Map.of("leadId", "r1"));

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.functions
                        .requests()
                        .getLast()
                        .arguments()
                        .getFirst()
                        .at("/attributes"))
                .isEmpty();
    }

    @Test
    void tellsProgressFeedSpendAndNotes() {
        scenario.known = LeadEnrichment.NONE;
        scenario.start(request());
        var report = scenario.result();

        var status = scenario.status();

        assertThat(status.step().stepName()).isEqualTo("routeLead");
        assertThat(status.step().percentage()).isEqualTo(100);
        assertThat(status.feed()).extracting(FeedEntry::agent).containsExactly("Lisa", "Vera", "Drew");
        assertThat(status.feed()).extracting(FeedEntry::status).containsOnly(StepStatus.COMPLETED);
        assertThat(status.spend()).isEqualTo(LeadScenario.SPEND);
        assertThat(report.spend()).isEqualTo(LeadScenario.SPEND);
        assertThat(report.notes()).containsExactly("the scorecard has no factor shoeSize");
        assertThat(scenario.report()).isEqualTo(report);
    }

    @Test
    void asksBeforeItRoutesALeadOfATier1Account() {
        scenario.atTheGate();

        var gate = scenario.status().gate();

        assertThat(gate.gate()).isEqualTo("lead-routing");
        assertThat(gate.stepId()).isEqualTo("routeLead");
        assertThat(gate.askedOf()).isEqualTo("account executive");
        assertThat(gate.items()).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo("r1");
            assertThat(item.title()).isEqualTo("lead r1 of Acme: account executive, same day to Robin Vale");
            assertThat(item.warnings()).containsExactly("2 open opportunities");
            assertThat(item.contentHash()).isNotEmpty();
        });
        assertThat(scenario.report().routing()).isNotNull();
    }

    @Test
    void tellsByTheHashOfTheItemWhoTakesTheLead() {
        var hash = hash(scenario.atTheGate());
        var known = scenario.known;
        try (var other = new LeadScenario()) {
            other.known = new LeadEnrichment(known.account(), "Ada Quist", known.territory(), known.touches());
            assertThat(hash(other.atTheGate())).isNotEqualTo(hash);
        }
    }

    private static String hash(LeadScenario scenario) {
        return scenario.status().gate().items().getFirst().contentHash();
    }

    @Test
    void routesWhatWasApproved() {
        scenario.atTheGate().decide(Verdict.APPROVE);

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.result().routing().owner()).isEqualTo("Robin Vale");
    }

    @Test
    void takesTheDocumentedSignalToo() {
        scenario.atTheGate();
        scenario.host()
                .client()
                .newWorkflowStub(Gated.class, scenario.workflowId())
                .approveStep(new StepApproval("routeLead", true, "Robin", null, List.of(), List.of(), Map.of()));

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void routesNothingThatWasRejected() {
        scenario.atTheGate().decide(Verdict.REJECT);

        var report = scenario.result();

        assertThat(report.state()).isEqualTo(RunState.REJECTED);
        assertThat(report.routing()).isNull();
        assertThat(report.score()).isNotNull();
        assertThat(scenario.status().reason()).isEqualTo("rejected by Robin: the lead is not routed");
    }

    @Test
    void completesWithoutARouteWhereRoutingWasSkipped() {
        scenario.atTheGate().decide(Verdict.SKIP);

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.result().routing()).isNull();
        assertThat(scenario.status().reason()).isEqualTo("skipped by Robin: the lead is not routed");
    }

    @Test
    void expiresAfterSevenDaysAndKeepsTheScore() {
        scenario.atTheGate();
        scenario.host().letTimePass(Duration.ofDays(7).minusMinutes(5));
        assertThat(scenario.status().state()).isEqualTo(RunState.WAITING);
        scenario.host().letTimePass(Duration.ofMinutes(6));

        assertThat(scenario.result().state()).isEqualTo(RunState.EXPIRED);
        assertThat(scenario.result().routing()).isNull();
        assertThat(scenario.result().score()).isNotNull();
        assertThat(scenario.status().reason())
                .isEqualTo("the gate expired before anybody decided: the lead is not routed");
    }

    @Test
    void asksWhomTheRequestNamesForAsLongAsItSays() {
        scenario.start(new LeadRequest("r1", "Acme", null, null, "Ada", Duration.ofHours(1)));
        scenario.until(RunState.WAITING);

        assertThat(scenario.status().gate().askedOf()).isEqualTo("Ada");
        scenario.host().letTimePass(Duration.ofHours(2));
        assertThat(scenario.result().state()).isEqualTo(RunState.EXPIRED);
    }

    @Test
    void refusesEditsSinceThereIsNothingToEdit() {
        scenario.atTheGate();
        var edit = new GateDecision(
                "routeLead", Verdict.APPROVE, "Robin", null, List.of(), List.of(new Modification("r1", "owner", "Me")));

        assertThatThrownBy(() -> scenario.stub().update("decide", Object.class, edit))
                .isInstanceOf(WorkflowUpdateException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void failsWithTheTypeOfWhatTheModelCouldNotAnswer() {
        scenario.functions.on("ScoreLead", ScoreRequest.class, ignored -> {
            throw new FakeFailure(FailureType.MALFORMED_MODEL_OUTPUT, "score must be the base and all points");
        });
        var run = scenario.start(request());

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.FAILED);
        assertThat(scenario.status().reason()).isEqualTo("MalformedModelOutput: score must be the base and all points");
        assertThat(scenario.status().feed().getLast().status()).isEqualTo(StepStatus.FAILED);
        assertThat(scenario.report().enrichment()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EnrichLead", "ScoreLead"})
    void isCancelledAtEachStep(String stalled) {
        scenario.functions.stall(stalled);
        var run = scenario.start(request());
        scenario.host()
                .until(Duration.ofMillis(100), () -> scenario.functions.calls().contains(stalled));
        run.cancel();

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void isCancelledAtTheGate() {
        var run = scenario.atTheGate().stub();
        run.cancel();

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.status().gate()).isNull();
    }

    @Test
    void refusesAnInputThatNamesAnotherLead() {
        var run = scenario.start(new LeadRequest("r2", "", null, null, null, null));

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().reason())
                .isEqualTo("InvalidInput: leadId must be r1, as in the workflow id, got r2");
        assertThat(scenario.functions.calls()).isEmpty();
    }

    @Test
    void refusesAnInputThatIsTooLarge() {
        var run = scenario.start(new LeadRequest("r1", "x".repeat(201), null, null, null, null));

        assertThatThrownBy(() -> run.getResult(Object.class)).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.status().reason())
                .isEqualTo("InvalidInput: company must have at most 200 characters, got 201");
    }

    @Test
    void looksUpTheCompanyOfTheLead() {
        scenario.atTheGate();

        assertThat(scenario.functions.requests().getFirst().arguments().getFirst())
                .isEqualTo(WireJson.MAPPER.valueToTree(
                        new EnrichRequest("Acme", request().contact())));
    }
}
