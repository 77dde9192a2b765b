package io.steadybase.gtm.worker.workflow.drew;

import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.approval;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.decision;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.release;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.abm.AbmCheckResult;
import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.Candidates;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.CrmActivities.Ranking;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However a run ends, nothing that was decided is lost, and what it says of itself is true. */
class DrewEndsTest {
    private final DrewScenario scenario = new DrewScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void holdsWhatMarketingCannotBeAskedAboutAndSendsItOnRelease() {
        scenario.marketing = asked -> {
            throw DrewScenario.refusal();
        };
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);
        assertThat(scenario.outbox).isEmpty();
        assertThat(run.status().gate().gate()).isEqualTo("marketing-release");
        assertThat(run.status().gate().items())
                .allSatisfy(item -> assertThat(item.warnings())
                        .singleElement()
                        .asString()
                        .startsWith("Marketing could not be asked: ")
                        .contains("not today"));

        run.decide(release(Verdict.APPROVE, "acme"));
        scenario.host.until(Duration.ofMillis(100), () -> scenario.outbox.size() == 1);
        run.decide(release(Verdict.APPROVE, "beta"));
        run.decide(release(Verdict.REJECT, "gamma"));

        assertThat(outcomes(run.result()))
                .containsExactly(AccountOutcome.DELIVERED, AccountOutcome.DELIVERED, AccountOutcome.REJECTED);
        assertThat(scenario.outbox).extracting(OutboxMessage::outboxId).containsExactlyInAnyOrder("r1/acme", "r1/beta");
        assertThat(run.status().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void keepsAReleaseThatComesWhileMarketingIsAskedAgain() {
        var refusals = new AtomicInteger();
        scenario.marketing = asked -> {
            if (refusals.incrementAndGet() == 2) {
                scenario.run().decide(release(Verdict.APPROVE));
            }
            throw DrewScenario.refusal();
        };
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);
        assertThat(run.drafts()).hasSize(3);
        run.letTimePass(Duration.ofMinutes(11));

        assertThat(outcomes(run.result())).containsOnly(AccountOutcome.DELIVERED);
        assertThat(scenario.remembered)
                .extracting(RememberRequest::writeId)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("drew-r1/").endsWith("/1"),
                        second -> assertThat(second).startsWith("drew-r1/").endsWith("/2"));
    }

    @Test
    void asksMarketingAgainAndGoesOnByItselfWhenItAnswers() {
        scenario.marketing = asked -> {
            throw DrewScenario.refusal();
        };
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);
        scenario.marketing = DrewScenario::programs;
        run.letTimePass(Duration.ofMinutes(11));

        assertThat(outcomes(run.result()))
                .containsExactly(
                        AccountOutcome.DELIVERED, AccountOutcome.DELIVERED, AccountOutcome.HANDED_TO_MARKETING);
    }

    @Test
    void endsHeldWithEveryApprovalKeptWhenNobodyReleases() {
        scenario.marketing = asked -> {
            throw DrewScenario.refusal();
        };
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);
        run.letTimePass(Duration.ofDays(31));

        assertThat(run.result().state()).isEqualTo(RunState.HELD);
        assertThat(outcomes(run.report())).containsOnly(AccountOutcome.HELD);
        assertThat(run.status().gate()).isNull();
        assertThat(run.status().reason()).contains("acme: Marketing could not be asked");
    }

    @Test
    void believesMarketingOnlyAboutWhatWasAsked() {
        scenario.marketing = asked -> new AbmCheckResult(List.of(
                new AccountProgram("ACME", ProgramStatus.ACTIVE, "Spring"),
                new AccountProgram("beta", ProgramStatus.NONE, null),
                new AccountProgram("somebody-else", ProgramStatus.ACTIVE, "Spring"),
                new AccountProgram("gamma", ProgramStatus.NONE, null),
                new AccountProgram("gamma", ProgramStatus.ACTIVE, "Spring")));
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);

        assertThat(outcomes(run.report()))
                .containsExactly(AccountOutcome.HELD, AccountOutcome.DELIVERED, AccountOutcome.HANDED_TO_MARKETING);
        assertThat(run.account("acme").reason()).isEqualTo("Marketing's answer says nothing about this account");
    }

    @Test
    void takesAnApprovalInTimeAlsoWhenTheTimerFiredWhileTheWorkerWasAway() {
        var before = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()));
        before.start(new DrewRequest("top 3", "u1", null, null, null, Duration.ofSeconds(4)));
        before.until(RunState.WAITING);
        var away = before.host.sibling(GtmWorker.factoryOptions());
        before.close();
        away.client()
                .newUntypedWorkflowStub("drew-r1")
                .signal("approveStep", new StepApproval("approve-outreach", true, "Robin", null, null, null, null));
        away.until(Duration.ofMillis(200), () -> hasFired(away.client()));

        try (var after = new DrewScenario(away)) {
            assertThat(after.run().result().state()).isEqualTo(RunState.COMPLETED);
        }
    }

    private static boolean hasFired(WorkflowClient client) {
        return client.fetchHistory("drew-r1").getEvents().stream()
                .anyMatch(event -> event.getEventType() == EventType.EVENT_TYPE_TIMER_FIRED);
    }

    @Test
    void sendsNothingToNobodyAndSaysSoAtTheGate() {
        scenario.functions.on(
                "RankAccounts",
                RankRequest.class,
                ranking -> new Ranking(IntStream.range(0, 3)
                        .mapToObj(i -> withoutContact(DrewScenario.ranked(i + 1, DrewScenario.ACCOUNTS.get(i))))
                        .toList()));
        scenario.functions.on("DraftOutreach", DraftRequest.class, draft -> {
            var good = DrewScenario.draft(draft.account().accountId());
            return new DraftResult(
                    new io.steadybase.gtm.drew.Draft(
                            good.accountId(), good.accountName(), null, good.subject(), good.body(), good.claims()),
                    Spend.NONE);
        });
        var run = scenario.startAndWaitForGate();
        assertThat(run.status().gate().items())
                .allSatisfy(item -> assertThat(item.warnings())
                        .containsExactly("the CRM has no contact: approved, it would reach nobody"));
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
        assertThat(outcomes(run.report()))
                .containsExactly(
                        AccountOutcome.NO_CONTACT, AccountOutcome.NO_CONTACT, AccountOutcome.HANDED_TO_MARKETING);
        assertThat(scenario.outbox).isEmpty();
    }

    private static RankedAccount withoutContact(RankedAccount account) {
        return new RankedAccount(
                account.rank(),
                account.accountId(),
                account.name(),
                account.score(),
                account.owner(),
                null,
                account.facts());
    }

    @Test
    void failsWithTheReportWhenNothingApprovedCouldBeSent() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no access to the outbox");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).rootCause().isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
            assertThat(failure.getType()).isEqualTo("RunFailed");
            assertThat(failure.getOriginalMessage())
                    .startsWith("1 done; approved, but not sent: acme: AccessDenied: no access to the outbox");
        });
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
        assertThat(scenario.remembered).isNotEmpty();
    }

    @Test
    void looksIntoTheOutboxBeforeItSaysThatADeliveryFailed() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            scenario.outbox.add(message);
            throw new FakeFailure(FailureType.INVALID_INPUT, "the answer was lost");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThat(outcomes(run.result()))
                .containsExactly(
                        AccountOutcome.DELIVERED, AccountOutcome.DELIVERED, AccountOutcome.HANDED_TO_MARKETING);
    }

    @Test
    void waitsOnTheQueueForAStoreThatIsAwayWhenFirstAsked() {
        var asked = new AtomicInteger();
        scenario.functions.on("RecallMemory", RecallRequest.class, recall -> {
            if (asked.incrementAndGet() == 1) {
                throw new FakeFailure(FailureType.UNAVAILABLE, "the table is away");
            }
            return new Recollection(List.of(), 0);
        });
        var run = scenario.startAndWaitForGate();

        assertThat(asked).hasValue(2);
        assertThat(run.status().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void failsTheStepAndTheRunWithTheReasonWhenAnActivityFailsForGood() {
        scenario.functions.on("FindCandidates", Object.class, ignored -> {
            throw new FakeFailure(FailureType.NOT_FOUND, "no account fits");
        });
        var run = scenario.start(request());

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        var status = run.status();
        assertThat(status.state()).isEqualTo(RunState.FAILED);
        assertThat(status.reason()).isEqualTo("NotFound: no account fits");
        assertThat(status.feed().getLast().status()).isEqualTo(StepStatus.FAILED);
        assertThat(status.feed().getLast().action()).endsWith("NotFound: no account fits");
    }

    @Test
    void failsTheRunOnAFaultOfItsOwnInsteadOfTryingForEver() {
        scenario.functions.raw(
                "FindCandidates",
                ignored -> new io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned(
                        "{\"kind\":\"completed\",\"metering\":{\"work\":\"PT0S\",\"coldStart\":false},\"result\":null}"));
        var run = scenario.start(request());

        assertThatThrownBy(run::result)
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getType()).isEqualTo("NullPointerException"));
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
        assertThat(run.status().reason()).startsWith("NullPointerException: ");
    }

    @Test
    void refusesARequestIdThatIsNotTheWorkflowIds() {
        var run = scenario.start(new DrewRequest("top 3", "u1", "r2", null, null, null));

        assertThatThrownBy(run::result)
                .rootCause()
                .hasMessageContaining("requestId must be r1, as in the workflow id, got r2");
    }

    @Test
    void keepsAnEditOpenUntilItsObjectionsAreConfirmed() {
        scenario.functions.on(
                "CheckEdit", ReviewRequest.class, edit -> new ReviewResult(List.of("names a price"), Spend.NONE));
        var run = scenario.startAndWaitForGate();

        var status = run.decide(approval(List.of("acme"), new Modification("acme", "body", "It costs 10 USD.")));

        var acme = status.gate().items().getFirst();
        assertThat(acme.verdict()).isNull();
        assertThat(acme.warnings())
                .containsExactly("body edited by Robin", "edited, approve again to confirm: names a price");
        run.decide(decision(Verdict.APPROVE, "acme"));
        run.decide(decision(Verdict.REJECT, "beta", "gamma"));
        run.result();
        assertThat(scenario.outbox)
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).isEqualTo("It costs 10 USD."));
        assertThat(run.account("acme").draft().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.by()).isEqualTo("Robin");
            assertThat(edit.before()).isEqualTo("Dear Kim, you have 2 open opportunities.");
        });
    }

    @Test
    void sendsNoEditThatSomebodyElseMadeDuringAnApprovalOfEverything() {
        var run = scenario.startAndWaitForGate();
        scenario.functions.on("CheckEdit", ReviewRequest.class, edit -> {
            var isAcme = edit.draft().accountId().equals("acme");
            if (isAcme) {
                run.decide(approval(List.of("beta"), new Modification("beta", "body", "It costs 10 USD.")));
            }
            return new ReviewResult(isAcme ? List.of() : List.of("names a price"), Spend.NONE);
        });

        run.decide(approval(
                List.of(),
                new Modification("acme", "subject", "Better"),
                new Modification("gamma", "subject", "Better too"),
                new Modification("beta", "subject", "Mine")));

        var beta = run.status().gate().items().get(1);
        assertThat(beta.itemId()).isEqualTo("beta");
        assertThat(beta.verdict()).isNull();
        assertThat(scenario.outbox).isEmpty();
    }

    @Test
    void confirmsAnEditByTheNameOfItsItemOnly() {
        scenario.functions.on(
                "CheckEdit", ReviewRequest.class, edit -> new ReviewResult(List.of("names a price"), Spend.NONE));
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of("acme"), new Modification("acme", "body", "It costs 10 USD.")));
        run.decide(decision(Verdict.APPROVE));
        assertThat(run.status().gate().items().getFirst().verdict()).isNull();

        assertThatThrownBy(() -> run.decide(decision(Verdict.APPROVE)))
                .rootCause()
                .hasMessageContaining("edits must be confirmed by the names of their items");
        run.decide(decision(Verdict.APPROVE, "acme"));
        assertThat(run.result().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void countsAnEditThatWasSentInTime() {
        try (var real = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            var run = real.start(new DrewRequest("top 3", "u1", null, null, null, Duration.ofSeconds(3)));
            real.until(RunState.WAITING);
            real.functions.on("CheckEdit", ReviewRequest.class, edit -> {
                real.host.letTimePass(Duration.ofSeconds(4));
                return new ReviewResult(List.of(), Spend.NONE);
            });

            run.decide(approval(List.of(), new Modification("acme", "subject", "In time")));

            assertThat(run.result().state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void doesNotTakeAnEarlierMessageOfTheSameIdForItsOwn() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            scenario.outbox.add(message);
            throw new FakeFailure(FailureType.CONFLICT, "another message has this id");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(outcomes(run.report()))
                .containsExactly(AccountOutcome.FAILED, AccountOutcome.FAILED, AccountOutcome.HANDED_TO_MARKETING);
    }

    @Test
    void isNotCancelledByMarketing() {
        scenario.marketingCancels = true;
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        scenario.until(RunState.HELD);
        assertThat(outcomes(run.report())).containsOnly(AccountOutcome.HELD);
    }

    @Test
    void endsCancelledWhateverFailsOnTheWay() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            scenario.run().stub.cancel();
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no access");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT, "gamma"));
        run.decide(approval(List.of("acme", "beta")));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.stub.describe().getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
    }

    @Test
    void sendsNothingOnceItIsAskedToStop() {
        scenario.marketing = asked -> {
            scenario.run().stub.cancel();
            return DrewScenario.programs(asked);
        };
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.outbox).isEmpty();
    }

    @Test
    void saysOfACancelledDeliveryWhatBecameOfIt() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            if (message.accountId().equals("acme")) {
                scenario.outbox.add(message);
            }
            scenario.run().stub.cancel();
            throw new FakeFailure(FailureType.ACCESS_DENIED, "the answer was lost");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.account("acme").outcome()).isEqualTo(AccountOutcome.DELIVERED);
    }

    @Test
    void refusesAWorkflowIdThatIsNotDrews() {
        var odd = scenario.host()
                .client()
                .newUntypedWorkflowStub(
                        "drew-coordinator",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue("steadybase-gtm")
                                .setWorkflowId("r1")
                                .build());
        odd.start(request());

        assertThatThrownBy(() -> odd.getResult(DrewReport.class))
                .rootCause()
                .hasMessageContaining("workflow id must be drew- and");
    }

    @Test
    void givesUpAFaultWhoseEveryAttemptMayCostAModelCall() {
        scenario.functions.on("PlanOutreach", PlanRequest.class, ignored -> {
            throw new FakeFailure(FailureType.INTERNAL, "a bug");
        });

        assertThatThrownBy(scenario.start(request())::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(scenario.functions.calls()).hasSize(5).containsOnly("PlanOutreach");
    }

    @Test
    void countsWhatAFailedCallCost() {
        scenario.functions.raw("PlanOutreach", ignored -> new Returned("""
                {"kind":"failed","type":"ModelRefused","message":"no","details":["a line"],
                 "metering":{"work":"PT1S","coldStart":false,
                  "spend":{"inputTokens":7,"outputTokens":3,"usd":0.5}}}"""));
        var run = scenario.start(request());

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().spend().inputTokens()).isEqualTo(7);
        assertThat(run.status().spend().usd()).isEqualByComparingTo("0.5");
    }

    @Test
    void worksOnTheAccountsThatTheMessageNames() {
        scenario.functions.on(
                "PlanOutreach",
                PlanRequest.class,
                ignored -> new PlanResult(
                        new OutreachPlan(
                                "reach out",
                                5,
                                AccountFilters.ANY,
                                List.of("Beta"),
                                List.of(),
                                List.of("EMEA is no filter")),
                        Spend.NONE));
        scenario.functions.on(
                "FindCandidates",
                CandidateQuery.class,
                query -> new Candidates(
                        query.accountNames().stream()
                                .map(name -> new Candidate(name.toLowerCase(Locale.ROOT), name))
                                .toList(),
                        List.of()));
        var run = scenario.startAndWaitForGate();

        assertThat(run.status().gate().items()).extracting(GateItem::itemId).containsExactly("beta");
        assertThat(run.status().gate().notes()).contains("EMEA is no filter");
    }

    @Test
    void answersTheLastDecisionWithAClosedGate() {
        var run = scenario.startAndWaitForGate();

        var status = run.decide(approval(List.of()));

        assertThat(status.gate()).isNull();
        assertThat(status.state()).isEqualTo(RunState.RUNNING);
    }

    private static List<AccountOutcome> outcomes(DrewReport report) {
        return report.accounts().stream().map(AccountReport::outcome).toList();
    }
}
