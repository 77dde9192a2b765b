package io.steadybase.gtm.drew;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.AccountScore.Component;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.drew.Draft.Edit;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.gate.GatePolicy.MayDecide;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.WorkflowStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients already send and read: one golden file per payload, in both directions. */
class DocumentedPayloadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Spend SPEND = new Spend(690, 120, new BigDecimal("0.00387"));

    private static final Map<String, String> SEEN = Map.of("acme", "0f3a9c1b5d7e2468");

    @ParameterizedTest
    @MethodSource("payloads")
    void readsAndWritesTheGoldenFile(String file, Object payload) throws IOException {
        var golden = Files.readString(Path.of("src/test/resources/payloads", file));

        assertThat((Object) WireJson.MAPPER.readValue(golden, payload.getClass()))
                .isEqualTo(payload);
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(payload)))
                .isEqualTo(WireJson.MAPPER.readTree(golden));
    }

    @Test
    void readsADecisionThatDoesNotSayWhatWasSeen() throws IOException {
        var decision = WireJson.MAPPER.readValue(
                "{\"stepId\": \"approve-outreach\", \"verdict\": \"approve\", \"decidedBy\": \"Robin\"}",
                GateDecision.class);

        assertThat(decision)
                .isEqualTo(new GateDecision(
                        "approve-outreach", Verdict.APPROVE, "Robin", null, List.of(), List.of(), Map.of()));
    }

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of("drew-request.json", request()),
                Arguments.of("drew-report.json", report()),
                Arguments.of("status.json", status()),
                Arguments.of("decide.json", decision()),
                Arguments.of("approve-step.json", approval()),
                Arguments.of(
                        "skip-step.json",
                        new StepSkip("approve-outreach", "on holiday", "Robin", List.of("acme"), SEEN)));
    }

    private static DrewRequest request() {
        return new DrewRequest(
                "Prepare outreach for our top 5 enterprise prospects",
                "ada",
                "q3",
                List.of("acme"),
                "Robin",
                Duration.ofDays(7),
                Duration.ofDays(14));
    }

    private static DrewReport report() {
        var score = new AccountScore(
                new BigDecimal("29.0"),
                List.of(new Component("open-pipeline", "36,250 USD", 40, new BigDecimal("29.0"))));
        var plan = new OutreachPlan(
                "reach out",
                5,
                new AccountFilters("enterprise", null, null, "prospect"),
                List.of(),
                List.of("draft"),
                List.of());
        var account = new AccountReport(
                "acme", "Acme", score, AccountOutcome.DELIVERED, "approved by Robin", draft(), null, "q3/acme");
        return new DrewReport(
                "q3", RunState.COMPLETED, plan, List.of(account), List.of("5 were asked for, 1 fits"), SPEND);
    }

    private static Draft draft() {
        return new Draft(
                "acme",
                "Acme",
                new Contact("Kim Doe", "CIO", "kim@acme.example"),
                "Hello",
                "You have 2 open opportunities.",
                List.of(new Claim("2 open opportunities", "crm/acme/open-pipeline")),
                List.of(new Edit("subject", "Hi", "Robin", NOON)));
    }

    private static WorkflowStatus status() {
        var feed = List.of(
                new FeedEntry(3, "Lisa", "Lisa cross-referencing Salesforce data", NOON, StepStatus.IN_PROGRESS));
        var items = List.of(new GateItem(
                "acme",
                "Acme: Hello",
                Verdict.APPROVE,
                "Robin",
                List.of(),
                List.of("edited by Robin"),
                "0f3a9c1b5d7e2468"));
        var gate = new OpenGate(
                "outreach-approval",
                "approve-outreach",
                "Send this outreach?",
                "Robin",
                NOON,
                items,
                List.of("1 fits"),
                new GatePolicy(MayDecide.THE_ONE_ASKED, 2));
        return new WorkflowStatus(
                "drew-coordinator",
                RunState.WAITING,
                new StepPosition(7, "approve-outreach", 9),
                null,
                feed,
                SPEND,
                gate,
                List.of(new Deadline("response SLA", NOON, NOON), new Deadline("resolution SLA", NOON, null)));
    }

    private static GateDecision decision() {
        return new GateDecision(
                "approve-outreach",
                Verdict.APPROVE,
                "Robin",
                "fine",
                List.of("acme"),
                List.of(new Modification("acme", "subject", "Hello again")),
                SEEN);
    }

    private static StepApproval approval() {
        return new StepApproval(
                "approve-outreach",
                true,
                "Robin",
                "fine",
                List.of(new Modification("acme", "subject", "Hello again")),
                List.of("acme"),
                SEEN);
    }
}
