package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.cli.GtmUnderTest.Result;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCommandsTest {
    private TestWorkflowEnvironment environment;
    private GtmUnderTest gtm;
    private Runnable onPause = () -> {};

    @BeforeEach
    void startSystem() {
        environment = TestSystem.start();
        gtm = new GtmUnderTest(
                () -> new TemporalConnection(environment.getWorkflowClient(), () -> {}), () -> onPause.run());
    }

    @AfterEach
    void stopSystem() {
        environment.close();
    }

    @Test
    void startsARunAndSaysWhereToSeeIt() {
        var result = gtm.run("start", "drew", "--message", "top 5", "--request-id", "q3");
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .containsPattern("run drew-q3 is started\\Rtemporal run id: \\S+\\R"
                        + "web UI: http://127.0.0.1:8233/namespaces/default/workflows/drew-q3/\\S+/history\\R"
                        + "follow it: gtm watch drew-q3");
    }

    @Test
    void takesTheSameRequestIdForTheSameRun() throws Exception {
        var first = json(start("--request-id", "q3", "--json").out());
        var second = json(start("--request-id", "drew-q3", "--json").out());
        assertThat(first.get("existed").booleanValue()).isFalse();
        assertThat(second.get("existed").booleanValue()).isTrue();
        assertThat(second.get("runId")).isEqualTo(first.get("runId"));
        assertThat(start("--request-id", "q3").out())
                .startsWith("run drew-q3 had been started before: nothing new was started");
    }

    @Test
    void takesTheSameRequestIdForTheSameRunAlsoAfterItsEnd() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until-end");
        assertThat(start("--request-id", "q3").out()).startsWith("run drew-q3 had been started before");
    }

    @Test
    void givesARunWithoutARequestIdOneOfItsOwn() throws Exception {
        var one = json(start("--json").out()).get("workflowId");
        var other = json(start("--json").out()).get("workflowId");
        assertThat(one.textValue()).matches("drew-[0-9a-f-]{13}");
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void passesEveryOptionToTheRun() {
        start(
                "--request-id",
                "q3",
                "--user",
                "u1",
                "--approver",
                "sarah",
                "--account",
                "acme,beta",
                "--account",
                "zeta");
        assertThat(gtm.run("report", "q3").out()).contains("asked by u1 of sarah about [acme, beta, zeta]");
    }

    @Test
    void showsTheStatusInWordsAndAsJson() throws Exception {
        start("--request-id", "q3");
        assertThat(gtm.run("status", "drew-q3").out())
                .startsWith("drew-q3: waiting, step 7 of 9 (77 %), approve-outreach")
                .contains("(offline model: nothing was billed)", "gate outreach-approval is open");
        var status = WireJson.MAPPER.readValue(gtm.run("status", "q3", "--json").out(), WorkflowStatus.class);
        assertThat(status).isEqualTo(Samples.status(RunState.WAITING, Samples.gate(null, null)));
    }

    @Test
    void explainsTheScoresWithTheStatusAndWithTheReport() {
        start("--request-id", "q3");
        assertThat(gtm.run("status", "q3", "--explain").out()).contains("rank 1: Acme Corporation (acme), 87.3");
        assertThat(gtm.run("report", "q3", "--explain").out()).contains("rank 2: Beta (beta), 9.0");
    }

    @Test
    void showsTheDraftsInWordsAndAsJson() throws Exception {
        start("--request-id", "q3");
        assertThat(gtm.run("drafts", "q3").out()).contains("--- draft 1 of 2: Acme", "--- draft 2 of 2: Beta");
        var drafts =
                WireJson.MAPPER.readValue(gtm.run("drafts", "q3", "--json").out(), new TypeReference<List<Draft>>() {});
        assertThat(drafts).containsExactly(Samples.ACME, Samples.BETA);
    }

    @Test
    void decidesPerAccount() throws Exception {
        start("--request-id", "q3");
        assertThat(gtm.run("approve", "q3", "--account", "acme", "--by", "sarah")
                        .out())
                .startsWith("approved: acme")
                .contains(
                        "Acme Corporation: Your rollout  approved by sarah",
                        "Beta: Your audit                undecided");
        var status = WireJson.MAPPER.readValue(
                gtm.run("skip", "q3", "--account", "beta", "--reason", "met them", "--json")
                        .out(),
                WorkflowStatus.class);
        assertThat(status.gate()).isEqualTo(Samples.gate(Verdict.APPROVE, Verdict.SKIP));
    }

    @Test
    void sendsEditsWithTheApproval(@TempDir Path directory) throws IOException {
        var body = Files.writeString(directory.resolve("body.txt"), "Dear Jane = hello\n");
        start("--request-id", "q3");
        gtm.run(
                "approve",
                "q3",
                "--all",
                "--by",
                "sarah",
                "--set",
                "acme.subject=A = B",
                "--set",
                "acme.body=@" + body,
                "--reason",
                "n");
        assertThat(gtm.run("report", "q3").out())
                .contains("approved [acme, beta] by sarah: n [Modification[itemId=acme, field=subject, value=A = B],"
                        + " Modification[itemId=acme, field=body, value=Dear Jane = hello]]");
    }

    @Test
    void saysWhyADecisionIsRefused() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--account", "acme");
        var again = gtm.run("reject", "q3", "--account", "acme");
        assertThat(again.exit()).isEqualTo(4);
        assertThat(again.err()).isEqualToNormalizingNewlines("refused: item acme is already decided\n");
        assertThat(again.out()).isEmpty();
        assertThat(gtm.run("approve", "q3", "--account", "zeta"))
                .isEqualTo(new Result(
                        4, "", "refused: unknown item zeta, known are [acme, beta]" + System.lineSeparator()));
    }

    @Test
    void refusesADecisionOnARunThatHasEnded() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until-end");
        var late = gtm.run("approve", "q3", "--all");
        assertThat(late.exit()).isEqualTo(4);
        assertThat(late.err()).contains("refused: run drew-q3 has ended, see 'gtm show drew-q3'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "show",
                "watch",
                "drafts",
                "approve",
                "reject",
                "skip --reason=x",
                "release",
                "cancel --reason=x",
                "retry",
                "report"
            })
    void saysHowToFindARunThatItDoesNotKnow(String command) {
        var decides = List.of("approve", "reject", "skip --reason=x", "release").contains(command);
        var result = gtm.run((command + " nobody" + (decides ? " --all" : "")).split(" "));
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).isEqualToNormalizingNewlines("no run drew-nobody: list the runs with 'gtm list'\n");
    }

    @Test
    void watchesUntilTheGateOpens() {
        start("--request-id", "q3");
        var result = gtm.run("watch", "q3");
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains(
                        "Step 1: Drew planned: outreach [completed]",
                        "gate outreach-approval is open: Send this outreach?",
                        "decide: gtm review drew-q3");
    }

    @Test
    void watchesThroughTheGateUntilTheEnd() {
        start("--request-id", "q3");
        onPause = () -> gtm.run("approve", "q3", "--all");
        var result = gtm.run("watch", "q3", "--until-end");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).endsWith("drew-q3: completed" + System.lineSeparator());
    }

    @Test
    void endsWithItsOwnCodeForARunThatWasRejected() throws Exception {
        start("--request-id", "q3");
        onPause = () -> gtm.run("reject", "q3", "--all");
        assertThat(gtm.run("watch", "q3", "--until-end").exit()).isEqualTo(6);
        var report = gtm.run("report", "q3", "--json");
        assertThat(report.exit()).isEqualTo(6);
        assertThat(WireJson.MAPPER.readValue(report.out(), DrewReport.class).state())
                .isEqualTo(RunState.REJECTED);
    }

    @Test
    void endsWithItsOwnCodeForARunThatExpired() {
        start("--request-id", "q3", "--gate-timeout", "12h");
        environment.sleep(Duration.ofHours(13));
        assertThat(gtm.run("watch", "q3", "--until-end").out())
                .endsWith("drew-q3: expired: nobody decided in time" + System.lineSeparator());
        assertThat(gtm.run("report", "q3").exit()).isEqualTo(6);
    }

    @Test
    void saysWhyARunFailed() throws Exception {
        gtm.run("start", "drew", "--message", "fail", "--request-id", "q3");
        var result = gtm.run("watch", "q3", "--until-end");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).endsWith("drew-q3: failed: the CRM is empty" + System.lineSeparator());
        assertThat(gtm.run("status", "q3").out())
                .startsWith("drew-q3: failed, step 7 of 9")
                .contains("reason: the CRM is empty");
        assertThat(gtm.run("report", "q3").out()).startsWith("drew-q3: failed: the CRM is empty");
        sayWithTheirExit("failed", "the CRM is empty", 1);
    }

    @Test
    void saysThatARunWasCancelled() throws Exception {
        start("--request-id", "q3");
        environment.getWorkflowClient().newUntypedWorkflowStub("drew-q3").cancel();
        onPause = () -> environment.sleep(Duration.ofSeconds(1));
        assertThat(gtm.run("watch", "q3", "--until-end").out())
                .endsWith("drew-q3: cancelled: asked to stop" + System.lineSeparator());
        sayWithTheirExit("cancelled", "asked to stop", 6);
    }

    /** A worker may answer for a run that was terminated as long as it has it in its cache. */
    private void waitUntilItsWorkerHasForgottenIt() {
        for (var i = 0; i < 100 && !gtm.run("status", "q3").out().contains("cannot be asked"); i++) {
            environment.sleep(Duration.ofMillis(100));
        }
    }

    @Test
    void saysThatARunWasTerminated() throws Exception {
        start("--request-id", "q3");
        environment.getWorkflowClient().newUntypedWorkflowStub("drew-q3").terminate("by hand");
        for (var command : List.of("status", "watch", "report")) {
            assertThat(gtm.run(command, "q3").out()).as(command).contains("drew-q3: terminated", "by hand");
        }
        sayWithTheirExit("terminated", "by hand", 1);
        waitUntilItsWorkerHasForgottenIt();
        assertThat(gtm.run("status", "q3").out()).contains("cannot be asked any more");
        assertThat(gtm.run("drafts", "q3").err())
                .contains("refused: run drew-q3 was ended from outside and cannot be asked any more");
    }

    /** All three commands agree, in what they print for programs and in what they exit with. */
    private void sayWithTheirExit(String state, String reason, int exit) throws JsonProcessingException {
        for (var command : List.of("status", "watch", "report")) {
            var result = gtm.run(command, "q3", "--json");
            assertThat(result.exit()).as(command).isEqualTo(exit);
            var document = json(result.out());
            assertThat(document.get("state").textValue()).as(command).isEqualTo(state);
            assertThat(document.has("gate")).as(command).isFalse();
            if (reason != null) {
                assertThat(document.get("reason").textValue()).as(command).isEqualTo(reason);
            }
        }
    }

    @Test
    void decidesAtTheGateOfARunThatIsHeld() throws Exception {
        gtm.run("start", "drew", "--message", "hold", "--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        var held = gtm.run("watch", "q3");
        assertThat(held.exit()).isEqualTo(6);
        assertThat(held.out()).contains("gate marketing-release is open: Send without Marketing's answer?");
        assertThat(json(gtm.run("status", "q3", "--json").out()).get("state").textValue())
                .isEqualTo("held");
        assertThat(gtm.run("approve", "q3", "--item", "acme").out()).startsWith("approved: acme");
        onPause = () -> environment.sleep(Duration.ofSeconds(1));
        assertThat(gtm.run("watch", "q3", "--until-end").exit()).isZero();
    }

    @Test
    void saysThatNobodyReleasedARunThatWasHeld() throws Exception {
        gtm.run("start", "drew", "--message", "hold", "--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        environment.sleep(Duration.ofDays(8));
        sayWithTheirExit("held", null, 6);
        assertThat(gtm.run("status", "q3").out())
                .contains("reason: Marketing did not answer, and nobody released the accounts");
    }

    @Test
    void looksAtNothingThatAccountsWereSentIfTheWindowIsZero() {
        start("--request-id", "q3", "--contact-window", "0");
        var again = start("--request-id", "q3");
        assertThat(again.exit()).isEqualTo(4);
        assertThat(again.err()).contains("contactWindow was \"PT0S\", got nothing");
    }

    @Test
    void refusesADecisionWhileNoGateIsOpen() {
        start("--request-id", "q3", "--gate-timeout", "12h");
        gtm.run("approve", "q3", "--all");
        // The run has left its gate, and ends with its next workflow task.
        var result = gtm.run("approve", "q3", "--all");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).startsWith("refused: ");
    }

    @Test
    void startsAFailedRunAgainUnderTheSameId() throws Exception {
        var first = json(gtm.run("start", "drew", "--message", "fail", "--request-id", "q3", "--json")
                .out());
        gtm.run("watch", "q3", "--until-end");
        var second = json(start("--request-id", "q3", "--json").out());
        assertThat(second.get("existed").booleanValue()).isFalse();
        assertThat(second.get("runId")).isNotEqualTo(first.get("runId"));
        assertThat(gtm.run("status", "q3").out()).startsWith("drew-q3: waiting");
    }

    @Test
    void refusesToJoinARunThatWasStartedWithAnotherInput() {
        start("--request-id", "q3");
        var other = gtm.run("start", "drew", "--message", "top 3", "--request-id", "q3");
        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.err())
                .isEqualToNormalizingNewlines("refused: run drew-q3 had been started before, with another input:"
                        + " message was \"top 5\", got \"top 3\"\n");
    }

    @Test
    void showsWhatToKnowBeforeDecidingWithTheStatusAndWithTheDrafts() {
        start("--request-id", "q3");
        assertThat(gtm.run("status", "q3").out())
                .contains("note: 3 were asked for, 2 fit", "warning: beta: the CRM has no contact");
        assertThat(gtm.run("drafts", "q3").out())
                .contains("note: 3 were asked for, 2 fit", "warning: the CRM has no contact");
    }

    @Test
    void readsTheReportOfARunThatHasReturnedWithoutAWorker() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until-end");
        environment.getWorkerFactory().shutdownNow();
        assertThat(gtm.run("report", "q3").out()).startsWith("drew-q3: completed");
    }

    @Test
    void showsARunThatWaitsWithWhatItAsks() throws Exception {
        start("--request-id", "q3");
        var shown = gtm.run("show", "q3", "--items", "--explain");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .startsWith("drew-q3: waiting, step 7 of 9 (77 %), approve-outreach")
                .contains("gate outreach-approval is open", "rank 1: Acme Corporation (acme), 87.3")
                .contains("--- draft 1 of 2: Acme", "  from:  Acme has a pipeline of 53,453 USD.")
                .containsOnlyOnce("cost:");
        var document = json(gtm.run("show", "q3", "--json").out());
        assertThat(document.get("status").get("gate").get("items")).hasSize(2);
        assertThat(document.get("report").get("state").textValue()).isEqualTo("waiting");
        assertThat(document.get("items")).hasSize(2);
    }

    @Test
    void showsWhatARunDidOnceItHasEnded() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until", "end");
        var shown = gtm.run("show", "q3");
        assertThat(shown.out())
                .startsWith("drew-q3: completed, step 7 of 9")
                .contains("plan: Outreach to the 2 best prospects")
                .containsOnlyOnce("cost:")
                .doesNotContain("Step 1:");
        assertThat(gtm.run("show", "q3", "--feed").out()).contains("Step 1: Drew planned");
    }

    @Test
    void followsARunFromItsStartToItsGate() {
        var result = start("--request-id", "q3", "--wait");
        assertThat(result.exit()).isEqualTo(6);
        assertThat(result.out()).contains("run drew-q3 is started", "gate outreach-approval is open");
    }

    @Test
    void decidesNothingThatNobodyNamed() {
        start("--request-id", "q3");
        assertThat(gtm.run("approve", "q3").exit()).isEqualTo(2);
        assertThat(gtm.run("status", "q3").out()).contains("Acme Corporation: Your rollout  undecided");
    }

    @Test
    void asksAtATerminalWhetherAllIsMeant() {
        start("--request-id", "q3");
        var no = gtm.typing("").run("approve", "q3", "--all");
        assertThat(no.exit()).isEqualTo(4);
        assertThat(no.out())
                .contains(
                        "  - Acme Corporation: Your rollout",
                        "warning: the CRM has no contact",
                        "approve all of these, read or not? [y/N] ");
        assertThat(no.err()).isEqualToNormalizingNewlines("nothing was decided\n");
        assertThat(gtm.run("status", "q3").out()).contains("Acme Corporation: Your rollout  undecided");
        assertThat(gtm.typing("y").run("approve", "q3", "--all").exit()).isZero();
    }

    @Test
    void doesNotAskWhoIsSure() {
        start("--request-id", "q3");
        assertThat(gtm.typing().run("reject", "q3", "--all", "--yes").exit()).isZero();
    }

    @Test
    void reviewsAtATerminal() {
        start("--request-id", "q3");
        var later = gtm.typing("a", "q", "y").run("review", "q3");
        assertThat(later.exit()).isEqualTo(6);
        assertThat(later.out()).contains("not sent: 1 answers and 0 edits", "2 of 2 undecided");
        var now = gtm.typing("a", "r", "", "y").run("review", "q3", "--by", "sarah");
        assertThat(now.exit()).isZero();
        assertThat(now.out()).contains("the gate is closed: everything is decided");
        assertThat(gtm.run("report", "q3").out()).contains("approved [acme] by sarah", "rejected [beta] by sarah");
    }

    @Test
    void saysThatThereIsNothingToReview() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until", "end");
        assertThat(gtm.typing().run("review", "q3").err()).contains("refused: run drew-q3 has ended");
    }

    @Test
    void releasesOnlyWhatIsHeld() {
        gtm.run("start", "drew", "--message", "hold", "--request-id", "q3");
        var early = gtm.run("release", "q3", "--all");
        assertThat(early.exit()).isEqualTo(4);
        assertThat(early.err())
                .isEqualToNormalizingNewlines("refused: run drew-q3 holds nothing back: it is waiting\n");
        gtm.run("approve", "q3", "--all");
        assertThat(gtm.run("release", "q3", "--item", "acme").out()).startsWith("approved: acme");
    }

    @Test
    void cancelsARunAndSaysHowItEnded() {
        start("--request-id", "q3");
        onPause = () -> environment.sleep(Duration.ofSeconds(1));
        var cancelled = gtm.run("cancel", "q3", "--reason", "wrong quarter");
        assertThat(cancelled.exit()).isZero();
        assertThat(cancelled.out()).isEqualToNormalizingNewlines("""
                run drew-q3 is asked to stop
                drew-q3: cancelled: asked to stop
                """);
        assertThat(gtm.run("cancel", "q3", "--reason", "again").err()).contains("refused: run drew-q3 has ended");
    }

    @Test
    void startsARunThatBrokeOffAgainWithWhatItWasStartedWith() {
        start("--request-id", "q3", "--approver", "sarah");
        environment.getWorkflowClient().newUntypedWorkflowStub("drew-q3").terminate("by hand");
        var retried = gtm.run("retry", "q3");
        assertThat(retried.exit()).isZero();
        assertThat(retried.out()).startsWith("run drew-q3 is started again");
        assertThat(gtm.run("report", "q3").out()).contains("of sarah");
    }

    @Test
    void doesNotStartARunAgainThatHasReturned() {
        start("--request-id", "q3");
        gtm.run("approve", "q3", "--all");
        gtm.run("watch", "q3", "--until", "end");
        var retried = gtm.run("retry", "q3");
        assertThat(retried.exit()).isEqualTo(4);
        assertThat(retried.err())
                .isEqualToNormalizingNewlines(
                        "refused: run drew-q3 has returned, as completed: what is wanted now needs an id of its own\n");
    }

    @Test
    void saysThatNothingOfARunWaitsToBeTriedAgain() {
        start("--request-id", "q3");
        gtm.run("watch", "q3");
        assertThat(gtm.run("retry", "q3").err())
                .isEqualToNormalizingNewlines(
                        "refused: nothing of run drew-q3 waits for its next attempt: it is waiting\n");
    }

    private Result start(String... options) {
        var arguments = new ArrayList<>(List.of("start", "drew", "--message", "top 5"));
        arguments.addAll(List.of(options));
        return gtm.run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return WireJson.MAPPER.readTree(text);
    }
}
