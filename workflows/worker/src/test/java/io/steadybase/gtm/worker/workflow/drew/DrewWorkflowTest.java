package io.steadybase.gtm.worker.workflow.drew;

import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.approval;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.decision;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrewWorkflowTest {
    private final DrewScenario scenario = new DrewScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void deliversWhatWasApprovedAndHandsActiveProgramsToMarketing() {
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        var report = run.result();

        assertThat(report.state()).isEqualTo(RunState.COMPLETED);
        assertThat(report.accounts())
                .extracting(AccountReport::accountId, AccountReport::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("acme", AccountOutcome.DELIVERED),
                        org.assertj.core.groups.Tuple.tuple("beta", AccountOutcome.DELIVERED),
                        org.assertj.core.groups.Tuple.tuple("gamma", AccountOutcome.HANDED_TO_MARKETING));
        assertThat(scenario.outbox).extracting(OutboxMessage::outboxId).containsExactlyInAnyOrder("r1/acme", "r1/beta");
        assertThat(run.account("gamma").campaign()).isEqualTo("Spring push");
        assertThat(scenario.abmRequests)
                .singleElement()
                .satisfies(asked -> assertThat(asked.accountIds()).isEqualTo(DrewScenario.ACCOUNTS));
    }

    @Test
    void dispatchesEveryStepInOrder() {
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        run.result();

        assertThat(scenario.functions.calls())
                .containsExactly(
                        "PlanOutreach",
                        "FindCandidates",
                        "ResearchCalls",
                        "ResearchCalls",
                        "ResearchCalls",
                        "RankAccounts",
                        "RecallMemory",
                        "AnnounceMessages",
                        "DraftOutreach",
                        "DraftOutreach",
                        "DraftOutreach",
                        "ReviewDraft",
                        "ReviewDraft",
                        "ReviewDraft",
                        "DeliverMessage",
                        "DeliverMessage",
                        "WithdrawMessages",
                        "Remember");
    }

    @Test
    void tellsProgressFeedSpendAndTheOpenGate() {
        var run = scenario.startAndWaitForGate();

        var status = run.status();

        assertThat(status.state()).isEqualTo(RunState.WAITING);
        assertThat(status.step().currentStep()).isEqualTo(7);
        assertThat(status.step().totalSteps()).isEqualTo(9);
        assertThat(status.step().percentage()).isEqualTo(77);
        assertThat(status.feed()).extracting(FeedEntry::step).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(status.feed())
                .extracting(FeedEntry::agent)
                .containsExactly("Drew", "Lisa", "Lisa", "Drew", "Brian", "Vera", "Drew");
        // one plan, two accounts with calls, three drafts, three reviews
        assertThat(status.spend()).isEqualTo(new Spend(900, 90, new BigDecimal("0.009")));
        assertThat(status.gate().gate()).isEqualTo("outreach-approval");
        assertThat(status.gate().askedOf()).isEqualTo("account executive");
        assertThat(status.gate().items()).extracting(item -> item.itemId()).isEqualTo(DrewScenario.ACCOUNTS);
    }

    @Test
    void decidesPerAccount() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.APPROVE, "acme"));
        run.decide(decision(Verdict.REJECT, "beta"));
        run.decide(decision(Verdict.SKIP, "gamma"));

        assertThat(run.result().accounts())
                .extracting(AccountReport::outcome)
                .containsExactly(AccountOutcome.DELIVERED, AccountOutcome.REJECTED, AccountOutcome.SKIPPED);
        assertThat(scenario.outbox).extracting(OutboxMessage::outboxId).containsExactly("r1/acme");
        assertThat(scenario.abmRequests)
                .singleElement()
                .satisfies(asked -> assertThat(asked.accountIds()).containsExactly("acme"));
    }

    @Test
    void deliversTheDraftAsTheApproverModifiedIt() {
        var run = scenario.startAndWaitForGate();
        run.decide(approval(
                List.of(),
                new Modification("acme", "subject", "Better subject"),
                new Modification("acme", "body", "Shorter.")));
        run.result();

        var sent = scenario.outbox.stream()
                .filter(message -> message.outboxId().equals("r1/acme"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.subject()).isEqualTo("Better subject");
        assertThat(sent.body()).isEqualTo("Shorter.");
        assertThat(sent.approval().by()).isEqualTo("Robin");
    }

    @Test
    void sendsNothingWhenEverythingIsRejected() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT));

        var report = run.result();

        assertThat(report.state()).isEqualTo(RunState.REJECTED);
        assertThat(report.accounts())
                .allSatisfy(account -> assertThat(account.draft()).isNotNull());
        assertThat(scenario.outbox).isEmpty();
        assertThat(scenario.abmRequests).isEmpty();
        assertThat(scenario.functions.calls()).doesNotContain("DeliverMessage", "Remember");
    }

    @Test
    void expiresAfterSevenDaysWithEveryResultKept() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.APPROVE, "acme"));
        run.letTimePass(Duration.ofDays(8));

        var report = run.result();

        assertThat(report.state()).isEqualTo(RunState.EXPIRED);
        assertThat(report.accounts()).extracting(AccountReport::outcome).containsOnly(AccountOutcome.EXPIRED);
        assertThat(report.accounts())
                .allSatisfy(account -> assertThat(account.draft()).isNotNull());
        assertThat(scenario.outbox).isEmpty();
    }

    @Test
    void waitsAsLongAsTheRequestSays() {
        var run = scenario.start(new DrewRequest("top 3", "u1", "r1", null, "Ada", Duration.ofHours(1)));
        run.waitForGate();
        assertThat(run.status().gate().askedOf()).isEqualTo("Ada");
        run.letTimePass(Duration.ofMinutes(61));
        assertThat(run.result().state()).isEqualTo(RunState.EXPIRED);
    }

    @Test
    void takesTheDocumentedSignals() {
        var run = scenario.startAndWaitForGate();
        run.approveStep(new StepApproval("approve-outreach", true, "Robin", null, null, List.of("acme"), null));
        run.approveStep(new StepApproval("approve-outreach", false, "Robin", "too early", null, List.of("beta"), null));
        run.skipStep(new StepSkip("approve-outreach", "on holiday", "Robin", null, null));

        assertThat(run.result().accounts())
                .extracting(AccountReport::outcome)
                .containsExactly(AccountOutcome.DELIVERED, AccountOutcome.REJECTED, AccountOutcome.SKIPPED);
        assertThat(run.account("gamma").reason()).isEqualTo("skipped by Robin: on holiday");
    }

    @Test
    void ignoresASignalThatMakesNoSenseAndSaysSoInTheFeed() {
        var run = scenario.startAndWaitForGate();
        run.approveStep(new StepApproval("no-such-step", true, "Robin", null, null, null, null));

        var status = run.status();

        assertThat(status.state()).isEqualTo(RunState.WAITING);
        assertThat(status.feed().getLast().action())
                .isEqualTo(
                        "ignored a signal: unknown step no-such-step: the gates of this run are at [approve-outreach, marketing-abm-check]");
    }

    @Test
    void ignoresASignalWithoutItsFields() {
        var run = scenario.startAndWaitForGate();
        signal(run, Map.of("approved", true));

        assertThat(run.status().feed().getLast().action()).startsWith("ignored a signal: unknown step");
        assertThat(run.status().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void ignoresASignalThatDoesNotSayWhetherItApproves() {
        var run = scenario.startAndWaitForGate();
        signal(run, Map.of("stepId", "approve-outreach", "approvedBy", "Robin", "aproved", true));

        assertThat(run.status().feed().getLast().action())
                .isEqualTo("ignored a signal: approved must be true or false, got nothing");
    }

    @Test
    void survivesASignalWithHolesInIt() {
        var run = scenario.startAndWaitForGate();
        var edit = Map.of("itemId", "acme", "field", "body");
        signal(run, approvalWith("modifications", List.of(edit)));
        assertThat(run.status().feed().getLast().action())
                .isEqualTo("ignored a signal: modified body of acme must have 1 to 10000 characters, got 0");
        signal(run, approvalWith("itemIds", Collections.singletonList(null)));
        assertThat(run.status().feed().getLast().action())
                .isEqualTo("ignored a signal: unknown item , known are [acme, beta, gamma]");
        assertThat(run.status().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void completesWhenWhatWasDeliveredCannotBeRemembered() {
        scenario.functions.on("Remember", Object.class, ignored -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no access to memory");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThat(run.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.result().notes())
                .contains("the outcomes of r1 could not be remembered: AccessDenied: no access to memory");
    }

    @Test
    void failsARequestThatMakesNoSense() {
        assertFailsAtOnce(
                new DrewRequest("top 3", "u1", null, null, null, Duration.ZERO),
                "gateTimeout must be longer than nothing and at most 365 days, got PT0S");
    }

    @Test
    void failsARequestThatLooksFurtherBackThanIsRemembered() {
        assertFailsAtOnce(
                new DrewRequest("top 3", "u1", null, null, null, null, Duration.ofDays(91)),
                "contactWindow must be from 0 to 90 days, got PT2184H");
    }

    @Test
    void failsARequestThatNamesTooManyAccounts() {
        var ids = IntStream.range(0, 26).mapToObj(i -> "a" + i).toList();
        assertFailsAtOnce(
                new DrewRequest("write", "u1", null, ids, null, null),
                "accountIds must name at most 25 accounts, got 26");
    }

    private void assertFailsAtOnce(DrewRequest request, String message) {
        assertThatThrownBy(scenario.start(request)::result)
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo("InvalidInput");
                    assertThat(failure.getOriginalMessage()).isEqualTo(message);
                });
        assertThat(scenario.functions.calls()).isEmpty();
    }

    private static Map<String, Object> approvalWith(String field, Object value) {
        return Map.of("stepId", "approve-outreach", "approved", true, "approvedBy", "Robin", field, value);
    }

    private static void signal(DrewScenario.Run run, Map<String, Object> approveStep) {
        run.stub.signal("approveStep", approveStep);
    }

    @Test
    void refusesASecondDecision() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.APPROVE, "acme"));

        assertRefused(run, decision(Verdict.REJECT, "acme"), "item acme is already decided: approved by Robin");
    }

    @Test
    void refusesWhatDoesNotExist() {
        var run = scenario.startAndWaitForGate();

        assertRefused(run, decision(Verdict.APPROVE, "delta"), "unknown item delta, known are [acme, beta, gamma]");
        assertRefused(
                run,
                approval(List.of(), new Modification("delta", "body", "x")),
                "unknown item delta, known are [acme, beta, gamma]");
        assertRefused(
                run,
                approval(List.of("acme"), new Modification("acme", "price", "x")),
                "modified field must be one of [subject, body], got price");
    }

    @Test
    void refusesADecisionAfterTheGateHasClosed() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT, "acme", "beta"));
        scenario.functions.on("Remember", Object.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
        run.decide(decision(Verdict.APPROVE, "gamma"));

        assertRefused(run, decision(Verdict.APPROVE, "gamma"), "the gate at step approve-outreach is closed");
    }

    @Test
    void refusesADecisionBeforeTheGateIsOpen() {
        scenario.functions.on("PlanOutreach", PlanRequest.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
        var run = scenario.start(request());

        assertRefused(run, decision(Verdict.APPROVE), "the gate at step approve-outreach is not open yet");
    }

    @Test
    void rewritesADraftOnceWithTheObjections() {
        var judged = new AtomicInteger();
        scenario.functions.on(
                "ReviewDraft",
                ReviewRequest.class,
                review -> new ReviewResult(
                        review.draft().accountId().equals("beta") && judged.getAndIncrement() == 0
                                ? List.of("promises a discount")
                                : List.of(),
                        DrewScenario.SPEND));
        var run = scenario.startAndWaitForGate();

        assertThat(scenario.draftRequests).hasSize(4);
        assertThat(scenario.draftRequests.getLast().objections()).containsExactly("promises a discount");
        assertThat(run.drafts()).hasSize(3);
    }

    @Test
    void dropsADraftThatFailsTheReviewTwice() {
        scenario.functions.on(
                "ReviewDraft",
                ReviewRequest.class,
                review -> new ReviewResult(
                        review.draft().accountId().equals("beta") ? List.of("names a price") : List.of(),
                        DrewScenario.SPEND));
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        run.result();

        assertThat(run.account("beta").outcome()).isEqualTo(AccountOutcome.DROPPED);
        assertThat(run.account("beta").reason()).isEqualTo("the draft failed the review twice: [names a price]");
        assertThat(scenario.outbox).extracting(OutboxMessage::outboxId).containsExactly("r1/acme");
    }

    @Test
    void failsWhenNoDraftPasses() {
        scenario.functions.on(
                "ReviewDraft", ReviewRequest.class, review -> new ReviewResult(List.of("no"), DrewScenario.SPEND));
        var run = scenario.start(request());

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
        assertThat(run.status().reason()).startsWith("no draft can be shown: acme: the draft failed the review twice");
        assertThat(run.report().accounts()).extracting(AccountReport::outcome).containsOnly(AccountOutcome.DROPPED);
    }

    @Test
    void goesOnWithoutAnAccountThatCannotBeWrittenTo() {
        scenario.functions.on("DraftOutreach", DraftRequest.class, request -> {
            if (request.account().accountId().equals("acme")) {
                throw new FakeFailure(FailureType.MODEL_REFUSED, "the model refused");
            }
            return new OutreachActivities.DraftResult(
                    DrewScenario.draft(request.account().accountId()), DrewScenario.SPEND);
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        run.result();

        assertThat(run.account("acme").outcome()).isEqualTo(AccountOutcome.FAILED);
        assertThat(run.account("acme").reason()).isEqualTo("ModelRefused: the model refused");
        assertThat(run.account("beta").outcome()).isEqualTo(AccountOutcome.DELIVERED);
    }

    @Test
    void goesOnWithoutCallsThatCannotBeRead() {
        scenario.functions.on("ResearchCalls", CallsQuery.class, query -> {
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no access to the model");
        });
        var run = scenario.startAndWaitForGate();

        assertThat(run.report().notes())
                .contains(
                        "calls of acme could not be read: AccessDenied: no access to the model",
                        "no call transcripts of the last 30 days: the drafts rest on CRM data and memory alone");
    }

    @Test
    void failsWithTheTypeAndTheMessageOfAPlanThatMakesNoSense() {
        scenario.functions.on("PlanOutreach", PlanRequest.class, ignored -> {
            throw new FakeFailure(FailureType.INVALID_INPUT, "accounts must be 1 to 25, got 0");
        });
        var run = scenario.start(request());

        assertThatThrownBy(run::result)
                .isInstanceOf(WorkflowFailedException.class)
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo("InvalidInput");
                    assertThat(failure.getOriginalMessage()).isEqualTo("accounts must be 1 to 25, got 0");
                });
    }

    @Test
    void saysWhenFewerAccountsFitThanWereAskedFor() {
        scenario.functions.on(
                "PlanOutreach",
                PlanRequest.class,
                ignored -> new PlanningActivities.PlanResult(DrewScenario.plan(5), DrewScenario.SPEND));
        var run = scenario.startAndWaitForGate();

        assertThat(run.report().notes()).contains("5 accounts were asked for, 3 fit");
    }

    @Test
    void worksOnTheNamedAccountsOnly() {
        var run = scenario.start(new DrewRequest("write to them", "u1", "r1", List.of("beta", "beta"), null, null));
        run.waitForGate();

        assertThat(run.drafts()).extracting(Draft::accountId).containsExactly("beta");
    }

    @Test
    void remembersOutcomesAndFindings() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT, "beta"));
        run.decide(approval(List.of()));
        run.result();

        assertThat(scenario.remembered).singleElement().satisfies(memory -> {
            assertThat(memory.writeId()).startsWith("drew-r1/").endsWith("/1");
            assertThat(memory.writes())
                    .extracting(MemoryWrite::key)
                    .containsExactly(
                            "account/acme/outreach/r1",
                            "account/acme/findings/r1",
                            "account/beta/outreach/r1",
                            "account/beta/findings/r1",
                            "account/gamma/outreach/r1");
            assertThat(memory.writes().get(2).value()).isEqualTo("rejected \"About BETA\": rejected by Robin");
        });
    }

    private static void assertRefused(DrewScenario.Run run, GateDecision decision, String reason) {
        assertThatThrownBy(() -> run.decide(decision))
                .isInstanceOf(WorkflowUpdateException.class)
                .rootCause()
                .hasMessageContaining(reason);
    }
}
