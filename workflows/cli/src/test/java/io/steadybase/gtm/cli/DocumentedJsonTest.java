package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.cli.StartOptions.StartedRun;
import io.steadybase.gtm.cli.outbox.FakeOutbox;
import io.steadybase.gtm.cli.outbox.Outbox.Found;
import io.steadybase.gtm.cli.outbox.OutboxEntry;
import io.steadybase.gtm.connection.PendingWork;
import io.steadybase.gtm.connection.RunPosition;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.connection.Runs.Retried;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.AccountScore.Component;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.testing.JsonShape;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs read: see docs/json.md. A golden file has every field of its shape. */
class DocumentedJsonTest {
    private static final String RUN_ID = "019a2b3c-4d5e-7f60-8192-a3b4c5d6e7f8";

    private TestWorkflowEnvironment environment;
    private GtmUnderTest gtm;

    @BeforeEach
    void startSystem() {
        environment = TestSystem.start();
        gtm = new GtmUnderTest(
                () -> new TemporalConnection(environment.getWorkflowClient(), () -> {}),
                () -> environment.sleep(Duration.ofSeconds(1)));
    }

    @AfterEach
    void stopSystem() {
        environment.close();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void printsTheGoldenFileAsItIsDocumented(String name, Object data) throws IOException {
        var shape = JsonShape.of(name, data);

        assertThat(shape.printed()).isEqualTo(tree(shape.golden()));
        assertThat(shape.documented()).isEqualTo(shape.golden());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("runs", runs()),
                Arguments.of("started", started()),
                Arguments.of("status", RunDocument.of(waiting())),
                Arguments.of("status-ended", RunDocument.of(terminated("approve-outreach"))),
                Arguments.of(
                        "report",
                        RunDocument.of(new RunReport<>(
                                terminated("deliver-and-remember").run(), report(), "by hand"))),
                Arguments.of("items", List.of(Samples.ACME.withSubject("Your plan", "sarah", Samples.NOON))),
                Arguments.of("retried", new Retried("drew-q3", RUN_ID, List.of("ResearchCalls"))),
                Arguments.of("outbox", outbox()));
    }

    @Test
    void printsNoFieldThatIsNotDocumented() throws IOException {
        var status = fields("status", "status-ended");
        gtm.holds(FakeOutbox.with(FakeOutbox.message("q3/acme", "Your yard", "Hello")));

        assertThat(printed("start", "drew", "--message", "hold", "--request-id", "q3"))
                .isSubsetOf(fields("started"));
        assertThat(printed("watch", "q3")).isSubsetOf(status).contains("gate.items.itemId");
        assertThat(printed("drafts", "q3")).isSubsetOf(fields("items")).contains("claims.text");
        assertThat(printed("approve", "q3", "--all")).isSubsetOf(status).contains("state");
        assertThat(printed("status", "q3")).isSubsetOf(status).contains("gate.gate");
        assertThat(printed("report", "q3")).isSubsetOf(fields("report")).contains("accounts.score.total");
        assertThat(printed("cancel", "q3", "--reason", "wrong quarter"))
                .isSubsetOf(status)
                .contains("reason");
        assertThat(printed("retry", "q3")).isSubsetOf(fields("retried")).contains("runId");
        assertThat(printed("start", "drew", "--message", "top 3", "--request-id", "q4", "--wait"))
                .isSubsetOf(status)
                .contains("gate.gate");
        assertThat(printed("outbox")).isSubsetOf(fields("outbox")).contains("messages.message.body");
    }

    @Test
    void showsAStatusAReportAndItemsInOne() throws IOException {
        gtm.run("start", "drew", "--message", "top 5", "--request-id", "q3");

        var parts = WireJson.MAPPER.createObjectNode();
        parts.set("status", tree(gtm.run("status", "q3", "--json").out()));
        parts.set("report", tree(gtm.run("report", "q3", "--json").out()));
        parts.set("items", tree(gtm.run("drafts", "q3", "--json").out()));
        assertThat(tree(gtm.run("show", "q3", "--json").out())).isEqualTo(parts);
    }

    @Test
    void leavesOutTheStepOfARunThatWasEndedBeforeItsFirst() {
        assertThat(RunDocument.of(terminated(null)).has("stepName")).isFalse();
    }

    @Test
    void documentsEveryWordThatAStateAStepAVerdictOrAnOutcomeCanBe() throws IOException {
        var words = Stream.of(RunStanding.values(), StepStatus.values(), Verdict.values(), AccountOutcome.values())
                .flatMap(Stream::of)
                .map(WireJson::label)
                .map("`%s`"::formatted);

        assertThat(JsonShape.document()).contains(words.toList());
    }

    @ParameterizedTest
    @EnumSource
    void documentsWhatEveryStateExitsWith(RunStanding state) throws IOException {
        assertThat(JsonShape.document())
                .containsPattern("(?m)^\\|.*`%s`.*\\| %d\\b"
                        .formatted(state.label(), ExitCode.of(state).code()));
    }

    private static List<RunSummary> runs() {
        var waiting = new RunPosition("approve-outreach", "outreach-approval", Samples.NOON.plus(Duration.ofDays(7)));
        return List.of(
                run("drew-q4", RunStanding.WAITING, waiting, false),
                run("drew-q3", RunStanding.COMPLETED, new RunPosition("deliver-and-remember", null, null), true));
    }

    private static RunSummary run(String id, RunStanding state, RunPosition position, boolean closed) {
        return new RunSummary(
                id,
                RUN_ID,
                "drew-coordinator",
                "Prepare outreach for our top 2 enterprise prospects",
                state,
                position,
                Samples.NOON,
                closed ? Samples.NOON.plusSeconds(190) : null);
    }

    private static StartedRun started() {
        return new StartedRun(
                "drew-q3",
                RUN_ID,
                false,
                URI.create("http://127.0.0.1:8233/namespaces/steadybase-gtm/workflows/drew-q3/" + RUN_ID + "/history"));
    }

    private static RunProgress waiting() {
        var status = Samples.with(
                Samples.status(RunState.WAITING, Samples.gate(Verdict.APPROVE, null)),
                new Deadline("response SLA", Samples.NOON, Samples.NOON),
                new Deadline("resolution SLA", Samples.NOON.plus(Duration.ofHours(4)), null));
        var check = new PendingWork("CheckEdit", 3, "Throttled: too many requests", Samples.NOON.plusSeconds(2));
        return new RunProgress(Samples.run(RunStanding.WAITING, false), status, null, List.of(check));
    }

    private static RunProgress terminated(String step) {
        var run = run("drew-q3", RunStanding.TERMINATED, new RunPosition(step, null, null), true);
        return new RunProgress(run, null, "by hand", List.of());
    }

    private static DrewReport report() {
        var plan = new OutreachPlan(
                "Outreach to the 2 best enterprise prospects",
                2,
                new AccountFilters("enterprise", "retail", "East", "prospect"),
                List.of("Acme"),
                List.of("find the accounts"),
                List.of("accounts cannot be chosen by \"EMEA\": left out of the plan"));
        var accounts = List.of(
                new AccountReport(
                        "acme",
                        "Acme Corporation",
                        score("37.1", component("open-pipeline", 40, "35.1"), component("calls", 5, "2.0")),
                        AccountOutcome.DELIVERED,
                        "approved by sarah",
                        Samples.ACME,
                        null,
                        "q3/acme"),
                new AccountReport(
                        "beta",
                        "Beta",
                        score("9.0", component("open-pipeline", 40, "9.0")),
                        AccountOutcome.HANDED_TO_MARKETING,
                        "in the active program Spring",
                        null,
                        "Spring",
                        null));
        return new DrewReport(
                "q3", RunState.RUNNING, plan, accounts, List.of("3 were asked for, 2 fit"), Samples.SPEND);
    }

    private static AccountScore score(String total, Component... components) {
        return new AccountScore(new BigDecimal(total), List.of(components));
    }

    private static Component component(String name, int weight, String points) {
        return new Component(name, "what was measured", weight, new BigDecimal(points));
    }

    private static Found outbox() {
        var malformed = new OutboxEntry("q3/beta", null, null, null, "at must be a text, got nothing");
        return new Found(List.of(FakeOutbox.message("q3/acme", "Your yard", "Hello Ada"), malformed), 4, true);
    }

    private Set<String> printed(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return fields("", tree(gtm.run(all.toArray(String[]::new)).out()));
    }

    private static Set<String> fields(String... shapes) throws IOException {
        var fields = new TreeSet<String>();
        for (var shape : shapes) {
            fields.addAll(fields("", tree(JsonShape.golden(shape))));
        }
        return fields;
    }

    /** By their paths, such as {@code gate.items.title}. */
    private static Set<String> fields(String before, JsonNode node) {
        var fields = new TreeSet<String>();
        node.properties().forEach(field -> {
            fields.add(before + field.getKey());
            fields.addAll(fields(before + field.getKey() + ".", field.getValue()));
        });
        if (node.isArray()) {
            node.forEach(element -> fields.addAll(fields(before, element)));
        }
        return fields;
    }

    private static JsonNode tree(String text) throws IOException {
        return WireJson.MAPPER.readTree(text);
    }
}
