package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.workflowservice.v1.ResetWorkflowExecutionRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drew on the sample, through every part of the system: what a request, a decision and an end leave behind. */
@SharedSystem.Used
class DrewFromEndToEndTest {
    private static final String IN_PROGRAM = "larkspur-retail-group";

    private static WholeSystem system;

    @BeforeAll
    static void share(WholeSystem shared) {
        system = shared;
    }

    @Test
    void deliversWhatWasApprovedOnceAndRemembersIt() {
        var first = system.start("happy", WholeSystem.TOP_FIVE);
        assertThat(system.untilGateOrEnd("happy").gateIsOpen()).isTrue();
        assertThat(system.outbox("happy")).as("nothing is sent before the gate").isEmpty();
        system.decide("happy", Verdict.APPROVE, List.of());

        assertThat(system.untilEnd("happy").status().state()).isEqualTo(RunState.COMPLETED);
        var report = system.report("happy");
        assertThat(report.accounts()).hasSize(5);
        assertThat(delivered(report.accounts())).hasSize(4);
        assertThat(system.outbox("happy").keySet()).containsExactlyInAnyOrderElementsOf(delivered(report.accounts()));
        assertThat(system.account("happy", IN_PROGRAM)).satisfies(account -> {
            assertThat(account.outcome()).isEqualTo(AccountOutcome.HANDED_TO_MARKETING);
            assertThat(account.campaign()).isEqualTo("Cold Chain Leaders 2026");
            assertThat(account.outboxId()).isNull();
        });
        assertThat(report.spend().inputTokens()).isPositive();
        report.accounts().forEach(DrewFromEndToEndTest::isRemembered);
        startsNothingTwice(first.runId());
    }

    private static void isRemembered(AccountReport account) {
        var key = "account/%s/outreach/happy".formatted(account.accountId());
        assertThat(system.gtm("memory", "get", "worker/sarah-ae-west", key).out())
                .startsWith(key + ", version 1")
                .contains(account.outcome().label());
    }

    private static void startsNothingTwice(String temporalRunId) {
        var second = system.start("happy", WholeSystem.TOP_FIVE);

        assertThat(second.existed()).isTrue();
        assertThat(second.runId()).isEqualTo(temporalRunId);
        assertThatThrownBy(() -> system.start("happy", "Prepare outreach for our top 3 enterprise prospects"))
                .isInstanceOf(RunException.Refused.class);
        assertThat(system.report("happy").accounts()).hasSize(5);
    }

    @Test
    void deliversNothingTwiceWhenTheLastStepIsDoneAgain() {
        system.start("again", WholeSystem.TOP_FIVE);
        system.untilGateOrEnd("again");
        system.decide("again", Verdict.APPROVE, List.of());
        system.untilEnd("again");
        var outbox = system.outbox("again");

        var rerun = resetToTheLastStep("again");

        var end = system.untilEnd("again");
        assertThat(end.run().runId()).isEqualTo(rerun);
        assertThat(end.status().state()).isEqualTo(RunState.COMPLETED);
        assertThat(delivered(system.report("again").accounts())).containsExactlyInAnyOrderElementsOf(outbox.keySet());
        assertThat(system.outbox("again")).isEqualTo(outbox).hasSize(4);
    }

    /** What an operator does who wants a step done again; returns the new run's id. */
    private static String resetToTheLastStep(String id) {
        var history = system.history(id);
        var lastStep = history.reversed().stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_NEXUS_OPERATION_COMPLETED)
                .findFirst()
                .orElseThrow();
        var task = history.stream()
                .filter(event -> event.getEventId() > lastStep.getEventId())
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                .findFirst()
                .orElseThrow();
        var client = system.connection().client();
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .resetWorkflowExecution(ResetWorkflowExecutionRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setWorkflowExecution(WorkflowExecution.newBuilder().setWorkflowId(WholeSystem.workflowId(id)))
                        .setWorkflowTaskFinishEventId(task.getEventId())
                        .setReason("deliver again")
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getRunId();
    }

    @Test
    void sendsNothingThatItsApproverDidNotKnowToComeAfterAnotherMessage() {
        var account = "halden-freight-group";
        system.start("one", "Write to Halden Freight Group", account);
        system.untilGateOrEnd("one");
        system.start("two", "Write to Halden Freight Group", account);
        assertThat(warnings("two")).anyMatch(text -> text.startsWith("another run, drew-one, is about to send"));
        assertThat(system.approved("one")).extracting(AccountReport::outcome).containsExactly(AccountOutcome.DELIVERED);
        system.decide("two", Verdict.APPROVE, List.of());

        assertThat(system.untilEnd("two").status().state()).isEqualTo(RunState.FAILED);
        assertThat(system.account("two", account).outcome()).isEqualTo(AccountOutcome.ALREADY_CONTACTED);
        assertThat(system.account("two", account).reason()).contains("(message one/halden-freight-group)");
        assertThat(system.outbox("two")).isEmpty();

        system.start("three", "Write to Halden Freight Group", account);
        assertThat(warnings("three"))
                .anyMatch(text -> text.endsWith("(message one/halden-freight-group)"))
                .noneMatch(
                        text -> text.startsWith("another run, drew-one,") || text.startsWith("another run, drew-two,"));
        assertThat(system.approved("three"))
                .extracting(AccountReport::outcome)
                .containsExactly(AccountOutcome.DELIVERED);
    }

    private static List<String> warnings(String id) {
        var gate = system.untilGateOrEnd(id).gate();
        assertThat(gate).isNotNull();
        return gate.items().getFirst().warnings();
    }

    @Test
    void takesADecisionPerAccountAndRefusesWhatMakesNoSense() {
        system.start("mixed", WholeSystem.TOP_FIVE);
        var gate = system.untilGateOrEnd("mixed").status().gate();
        assertThat(gate).isNotNull();
        var ids = gate.items().stream().map(GateItem::itemId).toList();
        assertThat(ids).hasSize(5).contains(IN_PROGRAM);
        var others = ids.stream().filter(id -> !id.equals(IN_PROGRAM)).toList();

        refuses("unknown item nobody-inc", "approve", "mixed", "--account", "nobody-inc");
        refuses("unknown item nobody-inc", "approve", "mixed", "--all", "--set", "nobody-inc.subject=Hello");
        succeeds("approve", "mixed", "--account", others.get(0), "--set", others.get(0) + ".subject=A word on Tulsa");
        refuses(
                "item %s is already decided: approved by Ada".formatted(others.get(0)),
                "reject",
                "mixed",
                "--account",
                others.get(0));
        succeeds("reject", "mixed", "--account", others.get(1), "--reason", "wrong tone");
        succeeds("skip", "mixed", "--account", others.get(2) + "," + IN_PROGRAM, "--reason", "met them yesterday");
        assertThat(system.runs().progress(WholeSystem.workflowId("mixed")).gateIsOpen())
                .as("one account is undecided")
                .isTrue();
        succeeds("approve", "mixed", "--account", others.get(3));

        assertThat(system.untilEnd("mixed").status().state()).isEqualTo(RunState.COMPLETED);
        assertThat(system.report("mixed").accounts())
                .extracting(
                        account -> account.accountId() + " " + account.outcome().label())
                .containsExactlyInAnyOrder(
                        others.get(0) + " delivered",
                        others.get(1) + " rejected",
                        others.get(2) + " skipped",
                        IN_PROGRAM + " skipped",
                        others.get(3) + " delivered");
        assertThat(system.account("mixed", others.get(1)).reason()).isEqualTo("rejected by Ada: wrong tone");
        assertThat(system.outbox("mixed")).containsOnlyKeys("mixed/" + others.get(0), "mixed/" + others.get(3));
        assertThat(system.outbox("mixed")
                        .get("mixed/" + others.get(0))
                        .get("message")
                        .s())
                .contains("\"subject\":\"A word on Tulsa\"");
        assertThat(system.gtm("outbox", "mixed").out())
                .contains("subject: A word on Tulsa")
                .containsPattern("--- mixed/\\S+, approved .+ by Ada");
        refuses("run drew-mixed has ended", "approve", "mixed", "--all");
    }

    private static void succeeds(String... decision) {
        var result = system.gtm(by(decision));
        assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.OK.code());
    }

    private static void refuses(String reason, String... decision) {
        var result = system.gtm(by(decision));
        assertThat(result.err()).startsWith("refused: ").contains(reason).doesNotContain("\tat ");
        assertThat(result.exit()).isEqualTo(ExitCode.REFUSED.code());
    }

    private static String[] by(String... decision) {
        return Stream.concat(Stream.of(decision), Stream.of("--by", "Ada")).toArray(String[]::new);
    }

    @Test
    void sendsNothingWhenEverythingIsRejected() {
        system.start("no", WholeSystem.TOP_FIVE);
        system.untilGateOrEnd("no");
        system.decide("no", Verdict.REJECT, List.of());

        assertThat(ExitCode.of(system.untilEnd("no").run().state())).isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(system.report("no").state()).isEqualTo(RunState.REJECTED);
        assertThat(system.report("no").accounts())
                .hasSize(5)
                .allSatisfy(account -> assertThat(account.outcome()).isEqualTo(AccountOutcome.REJECTED));
        assertThat(system.outbox("no")).isEmpty();
    }

    @Test
    void keepsTheDraftsWhenTheGateExpires() {
        system.start(new DrewRequest(WholeSystem.TOP_FIVE, "test", "late", List.of(), null, Duration.ofSeconds(2)));

        assertThat(ExitCode.of(system.untilEnd("late").run().state())).isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(system.report("late").state()).isEqualTo(RunState.EXPIRED);
        assertThat(system.report("late").accounts()).hasSize(5).allSatisfy(account -> {
            assertThat(account.outcome()).isEqualTo(AccountOutcome.EXPIRED);
            assertThat(account.draft()).isNotNull();
        });
        assertThat(system.outbox("late")).isEmpty();
        refuses("run drew-late has ended", "approve", "late", "--all");
    }

    @Test
    void failsARequestForNoAccountsAndSaysWhatIsAllowed() {
        system.start("zero", "Prepare outreach for 0 accounts");

        var end = system.untilEnd("zero");
        assertThat(ExitCode.of(end.run().state())).isEqualTo(ExitCode.FAILED);
        assertThat(end.reason()).contains("number of accounts must be 1 to 25, got 0");
        assertThat(system.failureType("zero")).isEqualTo(FailureType.INVALID_INPUT.wireName());
        assertThat(system.lastAttemptAt("zero", "PlanOutreach").getAttempt()).isEqualTo(1);
        assertThat(system.gtm("report", "zero")).satisfies(result -> {
            assertThat(result.exit()).isEqualTo(ExitCode.FAILED.code());
            assertThat(result.out()).contains("number of accounts must be 1 to 25, got 0");
        });
    }

    @Test
    void worksOnTheMostThatARunAllowsAndSaysSo() {
        system.start("many", "Prepare outreach for 5,000 prospects");

        assertThat(system.untilGateOrEnd("many").gateIsOpen()).isTrue();
        var report = system.report("many");
        assertThat(report.accounts()).hasSizeBetween(6, 25);
        assertThat(report.notes())
                .contains(
                        "the request asks for 5000 accounts: 25 are worked on, the most for one run",
                        "25 accounts were asked for, %d fit"
                                .formatted(report.accounts().size()));
        system.decide("many", Verdict.REJECT, List.of());
    }

    @Test
    void worksOnTheAccountsThatItKnowsAndNamesTheNearestOfTheOthers() {
        system.start("typo", "Prepare outreach", "quillon-pharma", "castelane-hotels");

        assertThat(system.untilGateOrEnd("typo").gateIsOpen()).isTrue();
        assertThat(system.report("typo").accounts())
                .extracting(AccountReport::accountId)
                .containsExactly("quillon-pharma");
        assertThat(system.report("typo").notes())
                .contains("account castelane-hotels is not in the CRM, the nearest is castellane-hotels");
        system.decide("typo", Verdict.REJECT, List.of());
    }

    @Test
    void failsWhenItKnowsNoneOfTheAccounts() {
        system.start("strangers", "Prepare outreach", "nobody-inc", "castelane-hotels");

        var end = system.untilEnd("strangers");
        assertThat(ExitCode.of(end.run().state())).isEqualTo(ExitCode.FAILED);
        assertThat(system.failureType("strangers")).isEqualTo(FailureType.NOT_FOUND.wireName());
        assertThat(end.reason())
                .contains("none of the accounts asked for is in the CRM")
                .contains("account nobody-inc is not in the CRM")
                .contains("the nearest is castellane-hotels");
    }

    @Test
    void saysThatThereIsNoSuchRun() {
        var result = system.gtm("status", "nobody-started-this");

        assertThat(result.exit()).isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(result.err()).isEqualTo("no run nobody-started-this: list the runs with 'gtm list'\n");
    }

    private static List<String> delivered(List<AccountReport> accounts) {
        return accounts.stream()
                .filter(account -> account.outcome() == AccountOutcome.DELIVERED)
                .map(AccountReport::outboxId)
                .toList();
    }
}
