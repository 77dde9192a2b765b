package io.steadybase.gtm.worker.workflow.onboarding;

import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.KIM;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.MESSAGE;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.RESIDENCY;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.SPEND;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.WELCOME;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.decision;
import static io.steadybase.gtm.worker.workflow.onboarding.OnboardingScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceDecision.Outcome;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalResult;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.outbox.OutboxActivities.Withheld;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingWorkflowTest {
    private final OnboardingScenario scenario = new OnboardingScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    private List<String> noticeIds() {
        return scenario.notices.stream().map(TeamNotice::noticeId).toList();
    }

    private void failsToEnd() {
        assertThatThrownBy(scenario::result).isInstanceOf(WorkflowFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smb", "mid-market"})
    void asksNobodyWhereThePoliciesFindNothingAgainstASmallClient(String tier) {
        scenario.start(request(tier));

        var report = scenario.result();

        assertThat(report.state()).isEqualTo(RunState.COMPLETED);
        var decision = report.compliance().decision();
        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decision.words())
                .isEqualTo("approved by compliance policies v7: nothing was found, and a client of tier " + tier
                        + " needs nobody's approval");
        assertThat(scenario.outbox).extracting(OutboxMessage::outboxId).containsExactly("client-onboarding-r1/welcome");
        assertThat(scenario.outbox.getFirst().approval().by()).isEqualTo("compliance policies v7");
        assertThat(noticeIds())
                .containsExactly(
                        "client-onboarding-r1/kickoff", "client-onboarding-r1/task/1", "client-onboarding-r1/task/2");
    }

    @Test
    void asksAPersonAboutAStrategicClientWhateverIsFound() {
        scenario.startAndWaitForGate();

        var status = scenario.status();
        assertThat(status.step().stepName()).isEqualTo("complianceReview");
        assertThat(status.step().totalSteps()).isEqualTo(5);
        assertThat(status.gate().gate()).isEqualTo("compliance-review");
        assertThat(status.gate().askedOf()).isEqualTo("Robin");
        assertThat(status.gate().items()).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo("r1");
            assertThat(item.title()).isEqualTo("Acme: white-glove-enterprise, 90 days, 0 findings");
            assertThat(item.warnings()).isEmpty();
        });
        assertThat(scenario.outbox).isEmpty();
        assertThat(scenario.report().proposal()).isEqualTo(OnboardingScenario.proposal());

        scenario.decide(scenario.approval());

        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.outbox.getFirst().to()).isEqualTo(KIM);
        assertThat(scenario.outbox.getFirst().from()).isEqualTo("Robin Vale");
        assertThat(scenario.outbox.getFirst().approval().by()).isEqualTo("Robin");
        assertThat(scenario.status().spend().inputTokens()).isEqualTo(300);
    }

    @Test
    void tellsByTheHashOfTheItemWhatWouldBeSentAndWhatWasFound() {
        scenario.startAndWaitForGate();
        var hash = hash(scenario);
        try (var written = new OnboardingScenario();
                var found = new OnboardingScenario()) {
            var other = OnboardingScenario.proposal().with(new Welcome(WELCOME.subject(), "Hi Kim, call me."));
            written.functions.on(
                    "GenerateProposal", ProposalRequest.class, request -> new ProposalResult(other, SPEND));
            written.startAndWaitForGate();
            found.finds(RESIDENCY);
            found.startAndWaitForGate();

            assertThat(List.of(hash(written), hash(found))).doesNotContain(hash);
        }
    }

    private static String hash(OnboardingScenario scenario) {
        return scenario.status().gate().items().getFirst().contentHash();
    }

    @Test
    void asksAPersonAboutASmallClientAgainstWhichThePoliciesFindSomething() {
        scenario.finds(RESIDENCY);
        scenario.start(request("smb"));
        scenario.until(RunState.WAITING);

        assertThat(scenario.status().gate().items().getFirst().warnings())
                .containsExactly("high, data-residency: its office is in Germany");
        scenario.decide(scenario.approval());

        assertThat(scenario.result().compliance().review().findings()).containsExactly(RESIDENCY);
        assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void writesFromWhatCallsAndMemoriesTell() {
        scenario.start(request("smb"));
        scenario.result();

        assertThat(scenario.asked).singleElement().satisfies(asked -> {
            assertThat(asked.findings())
                    .extracting(finding -> finding.fact().id())
                    .containsExactly("call/C-1/1");
            assertThat(asked.memories()).extracting(memory -> memory.key()).containsExactly("onboarding/howto");
        });
    }

    @Test
    void endsRejectedWithNothingSentWhenAPersonSaysNo() {
        scenario.startAndWaitForGate();
        scenario.decide(decision(Verdict.REJECT));

        assertThat(scenario.result().state()).isEqualTo(RunState.REJECTED);
        assertThat(scenario.status().reason()).isEqualTo("Compliance hold: rejected by Robin: seen with legal");
        assertThat(scenario.status().feed())
                .extracting(FeedEntry::status, FeedEntry::action)
                .contains(tuple(StepStatus.SKIPPED, "left out sendFollowup: rejected by Robin: seen with legal"));
        assertThat(scenario.outbox).isEmpty();
        assertThat(scenario.notices).isEmpty();
        assertThat(scenario.remembered.getFirst().writes())
                .filteredOn(write -> write.owner().scope() == MemoryScope.ORG)
                .singleElement()
                .satisfies(write ->
                        assertThat(write.value()).startsWith("rejected by Robin: seen with legal; policies v7"));
    }

    @Test
    void endsHeldWithNothingSentWhenAPersonLeavesItUndecided() {
        scenario.startAndWaitForGate();
        scenario.decide(decision(Verdict.SKIP));

        assertThat(scenario.result().state()).isEqualTo(RunState.HELD);
        assertThat(scenario.status().reason()).isEqualTo("Compliance hold: skipped by Robin: seen with legal");
        assertThat(scenario.outbox).isEmpty();
    }

    @Test
    void escalatesToAManagerWhenNobodyDecidesInSevenDays() {
        scenario.finds(RESIDENCY);
        scenario.startAndWaitForGate();
        scenario.host().letTimePass(Duration.ofDays(7).minusMinutes(1));
        assertThat(scenario.notices).isEmpty();
        scenario.host().letTimePass(Duration.ofMinutes(2));

        assertThat(scenario.result().state()).isEqualTo(RunState.ESCALATED);
        assertThat(scenario.status().reason())
                .isEqualTo("escalated by onboarding-bot: Compliance hold: Robin did not decide in PT168H");
        assertThat(scenario.notices).singleElement().satisfies(notice -> {
            assertThat(notice.noticeId()).isEqualTo("client-onboarding-r1/escalation");
            assertThat(notice.kind()).isEqualTo("escalation");
            assertThat(notice.subject()).isEqualTo("Compliance hold: r1");
            assertThat(notice.body()).contains("high, data-residency: its office is in Germany");
        });
        assertThat(scenario.outbox).isEmpty();
        assertThat(scenario.report().followUp().noticeIds()).containsExactly("client-onboarding-r1/escalation");
    }

    @Test
    void failsInsteadOfSayingThatItEscalatedWhenTheManagerCannotBeTold() {
        scenario.fails("NotifyTeam", FailureType.ACCESS_DENIED, "no access");
        scenario.startAndWaitForGate();
        scenario.host().letTimePass(Duration.ofDays(8));

        failsToEnd();
        assertThat(scenario.status().state()).isEqualTo(RunState.FAILED);
        assertThat(scenario.status().reason()).isEqualTo("AccessDenied: no access");
    }

    @Test
    void refusesTheApprovalOfWhoeverAskedForIt() {
        scenario.startAndWaitForGate();
        var own = new GateDecision("complianceReview", Verdict.APPROVE, "Ada", null, List.of(), List.of());

        assertThatThrownBy(() -> scenario.decide(own))
                .isInstanceOf(WorkflowUpdateException.class)
                .hasStackTraceContaining("Ada asked for this run: somebody else must decide");
        assertThat(scenario.status().state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void sendsTheWelcomeMessageAsTheApproverRewroteIt() {
        scenario.startAndWaitForGate();
        scenario.decide(decision(
                Verdict.APPROVE,
                new Modification("r1", "welcomeSubject", "Hello Acme"),
                new Modification("r1", "welcomeBody", "Dear Kim, shall we begin?")));

        assertThat(scenario.result().notes()).contains("welcomeSubject edited by Robin", "welcomeBody edited by Robin");
        assertThat(scenario.outbox.getFirst().subject()).isEqualTo("Hello Acme");
        assertThat(scenario.outbox.getFirst().body()).isEqualTo("Dear Kim, shall we begin?");
        assertThat(scenario.report().proposal().welcome().subject()).isEqualTo("Hello Acme");
    }

    @Test
    void asksAgainWhenThePoliciesHaveSomethingAgainstTheEdit() {
        scenario.functions.on(
                "ReviewCompliance",
                ComplianceRequest.class,
                request -> new ComplianceReview(
                        "v7", request.proposal().welcome().subject().contains("50%") ? List.of(MESSAGE) : List.of()));
        scenario.startAndWaitForGate();
        var before = scenario.status().gate().items().getFirst().contentHash();
        scenario.decide(decision(Verdict.APPROVE, new Modification("r1", "welcomeSubject", "Now 50% off")));

        var item = scenario.status().gate().items().getFirst();
        assertThat(item.warnings())
                .contains("edited, approve again to confirm: medium, welcome-message: names a price");
        assertThat(item.contentHash()).isNotEqualTo(before);
        assertThat(scenario.outbox).isEmpty();
        scenario.decide(scenario.approval());
        assertThat(scenario.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(scenario.outbox.getFirst().subject()).isEqualTo("Now 50% off");
    }

    @Test
    void keepsAnEditOpenThatThePoliciesCannotBeAskedAbout() {
        scenario.startAndWaitForGate();
        scenario.fails("ReviewCompliance", FailureType.ACCESS_DENIED, "no access");
        scenario.decide(decision(Verdict.APPROVE, new Modification("r1", "welcomeSubject", "Hello")));

        assertThat(scenario.status().gate().items().getFirst().warnings())
                .containsExactly(
                        "edited, approve again to confirm: the edit could not be checked: AccessDenied: no access");
    }

    @Test
    void refusesAnEditThatNoMessageCanHoldAndAFieldThatNobodyMayEdit() {
        scenario.startAndWaitForGate();

        assertThatThrownBy(() -> scenario.decide(
                        decision(Verdict.APPROVE, new Modification("r1", "welcomeBody", "See www.acme.example"))))
                .hasStackTraceContaining("the edit of r1 cannot be taken: outreach must hold no links");
        assertThatThrownBy(
                        () -> scenario.decide(decision(Verdict.APPROVE, new Modification("r1", "milestones", "none"))))
                .hasStackTraceContaining("modified field must be one of [welcomeSubject, welcomeBody], got milestones");
    }

    @Test
    void takesNoDecisionBeforeItsGateIsOpenNorAfterItHasClosed() {
        scenario.hold();
        scenario.start(request("enterprise"));
        assertThatThrownBy(() -> scenario.decide(scenario.approval()))
                .hasStackTraceContaining("the gate at step complianceReview is not open yet");
        scenario.stub()
                .signal("approveStep", new StepApproval("complianceReview", true, "Robin", null, null, null, null));
        scenario.letGo();
        scenario.until(RunState.WAITING);
        scenario.decide(scenario.approval());
        scenario.result();
        assertThat(scenario.status().feed())
                .extracting(FeedEntry::action)
                .contains("ignored a signal: the gate at step complianceReview is not open yet");
    }

    @ParameterizedTest
    @CsvSource({
        "0,the welcome message: the CRM has no contact of Acme",
        "2,the welcome message: every contact of Acme has opted out of being written to"
    })
    void failsButTellsOurTeamsWhereNobodyCanBeWelcomed(int optedOut, String undone) {
        scenario.functions.on(
                "FetchAccountData", AccountQuery.class, query -> OnboardingScenario.account(null, optedOut));
        scenario.startAndWaitForGate();
        assertThat(scenario.status().gate().notes()).hasSize(1);
        scenario.decide(scenario.approval());

        failsToEnd();
        assertThat(scenario.status().state()).isEqualTo(RunState.FAILED);
        assertThat(scenario.status().reason()).isEqualTo("approved by Robin: seen with legal; but not done: " + undone);
        assertThat(scenario.report().followUp().undone()).containsExactly(undone);
        assertThat(noticeIds()).hasSize(3);
    }

    @Test
    void failsWhereTheContactHasOptedOutMeanwhile() {
        scenario.functions.on(
                "DeliverMessage",
                OutboxMessage.class,
                message -> new DeliveryReceipt(
                        message.outboxId(),
                        message.approval().at(),
                        false,
                        new Withheld(Obstacle.OPTED_OUT, "Kim Doe has opted out of being written to")));
        scenario.start(request("smb"));

        failsToEnd();
        assertThat(scenario.report().followUp().undone())
                .containsExactly("the welcome message: Kim Doe has opted out of being written to");
        assertThat(scenario.report().followUp().welcomeId()).isNull();
    }

    @Test
    void looksForAWelcomeMessageWhoseDeliveryEndedWithoutAnAnswer() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            scenario.outbox.add(message);
            throw new FakeFailure(FailureType.ACCESS_DENIED, "no answer");
        });
        scenario.start(request("smb"));

        assertThat(scenario.result().followUp().welcomeId()).isEqualTo("client-onboarding-r1/welcome");
        assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void saysThatAnotherMessageLiesUnderTheIdOfItsOwn() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            scenario.outbox.add(message);
            throw new FakeFailure(FailureType.CONFLICT, "used for another message");
        });
        scenario.start(request("smb"));

        failsToEnd();
        assertThat(scenario.report().followUp().undone())
                .containsExactly("the welcome message: Conflict: used for another message");
    }

    @Test
    void doesTheRestWhereANoticeCannotBePut() {
        scenario.functions.on("NotifyTeam", TeamNotice.class, notice -> {
            if (notice.kind().equals("kickoff")) {
                throw new FakeFailure(FailureType.ACCESS_DENIED, "no access");
            }
            throw new FakeFailure(FailureType.CONFLICT, "used for another notice");
        });
        scenario.start(request("smb"));

        failsToEnd();
        assertThat(scenario.report().followUp().undone())
                .containsExactly("the kickoff kickoff: AccessDenied: no access");
        assertThat(scenario.report().followUp().noticeIds())
                .containsExactly("client-onboarding-r1/task/1", "client-onboarding-r1/task/2");
        assertThat(scenario.report().notes())
                .contains("client-onboarding-r1/task/1 is in the outbox since an earlier run, with another text");
    }

    @Test
    void remembersTheClientTheTemplateAndForEverTheDecision() {
        scenario.finds(RESIDENCY);
        scenario.startAndWaitForGate();
        scenario.decide(scenario.approval());
        scenario.result();

        assertThat(scenario.remembered)
                .singleElement()
                .satisfies(request -> assertThat(request.writes())
                        .extracting(
                                write -> write.owner().scope() + " "
                                        + write.owner().ownerId(),
                                write -> write.key(),
                                write -> write.value(),
                                write -> write.pinned())
                        .containsExactly(
                                tuple(
                                        "WORKER onboarding-bot",
                                        "account/r1/onboarding/profile",
                                        "Acme, software, Germany, tier enterprise, looked after by Robin Vale",
                                        false),
                                tuple(
                                        "WORKER onboarding-bot",
                                        "account/r1/onboarding/preferences",
                                        "track white-glove: They are short of people.",
                                        false),
                                tuple(
                                        "TEAM customer-success",
                                        "onboarding/template/white-glove-enterprise/r1",
                                        "2 milestones in 90 days for Acme: approved",
                                        false),
                                tuple(
                                        "ORG steadybase",
                                        "compliance/r1/onboarding",
                                        "approved by Robin: seen with legal; policies v7: data-residency: its office is in Germany",
                                        true)));
    }

    @Test
    void completesWithANoteWhereItCannotRemember() {
        scenario.fails("Remember", FailureType.ACCESS_DENIED, "no access");
        scenario.start(request("smb"));

        assertThat(scenario.result().notes())
                .containsExactly("the onboarding of r1 could not be remembered: AccessDenied: no access");
        assertThat(scenario.status().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void goesOnWithoutCallsThatCannotBeRead() {
        scenario.fails("ResearchCalls", FailureType.MODEL_REFUSED, "no");
        scenario.start(request("smb"));

        assertThat(scenario.result().notes()).containsExactly("onboarded without its calls: ModelRefused: no");
    }

    @ParameterizedTest
    @CsvSource({
        "FetchAccountData,NOT_FOUND,fetchAccountData",
        "AnalyzeEngagement,MALFORMED_MODEL_OUTPUT,analyzeEngagement",
        "GenerateProposal,MODEL_REFUSED,generateProposal",
        "ReviewCompliance,ACCESS_DENIED,complianceReview"
    })
    void failsAtTheStepThatFailedForGoodWithItsTypeAndMessage(String activity, FailureType type, String step) {
        scenario.fails(activity, type, "why");
        scenario.start(request("smb"));

        failsToEnd();
        var status = scenario.status();
        assertThat(status.state()).isEqualTo(RunState.FAILED);
        assertThat(status.step().stepName()).isEqualTo(step);
        assertThat(status.reason()).isEqualTo(type.wireName() + ": why");
        assertThat(status.feed().getLast().status()).isEqualTo(StepStatus.FAILED);
        assertThat(scenario.outbox).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AnalyzeEngagement,analyzeEngagement",
        "GenerateProposal,generateProposal",
    })
    void isCancelledAtAStepThatGetsNoAnswer(String activity, String step) {
        scenario.functions.stall(activity);
        scenario.start(request("smb"));
        scenario.host()
                .until(Duration.ofMillis(100), () -> scenario.functions.calls().contains(activity));
        scenario.stub().cancel();

        failsToEnd();
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.status().reason()).startsWith("the run was cancelled at step " + step);
        assertThat(scenario.outbox).isEmpty();
        assertThat(scenario.remembered).isEmpty();
    }

    @Test
    void isCancelledAtItsGateWithNothingSent() {
        scenario.startAndWaitForGate();
        scenario.stub().cancel();

        failsToEnd();
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        assertThat(scenario.report().proposal()).isNotNull();
        assertThat(scenario.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,1", "false,0"})
    void saysWhatBecameOfTheWelcomeMessageThatACancellationCameAcross(boolean arrived, int welcomes) {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> {
            if (arrived) {
                scenario.outbox.add(message);
            }
            scenario.stub().cancel();
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
        scenario.start(request("smb"));

        failsToEnd();
        assertThat(scenario.status().state()).isEqualTo(RunState.CANCELLED);
        var followUp = scenario.report().followUp();
        assertThat(followUp.welcomeId() == null ? 0 : 1).isEqualTo(welcomes);
        assertThat(followUp.undone()).hasSize(1 - welcomes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "r1|Acme|platinum|tier must be one of enterprise, mid-market, smb, got platinum",
                "r1|Acme|null|tier must be one of enterprise, mid-market, smb, got nothing",
                "r1|null|smb|accountName must have 1 to 200 characters, got 0",
                "acme|Acme|smb|accountId must be r1, as in the workflow id, got acme"
            })
    void failsAtOnceOnAnInputThatMakesNoSense(String id, String name, String tier, String problem) {
        scenario.start(new OnboardingRequest(id, name, tier, "ada", null, null));

        failsToEnd();
        assertThat(scenario.status().reason()).startsWith("InvalidInput: ").contains(problem);
        assertThat(scenario.functions.calls()).isEmpty();
    }

    /** Or the welcome message would go to another client than the one that was meant. */
    @Test
    void asksAPersonWhereTheRequestAndTheCrmCallTheAccountDifferently() {
        scenario.start(new OnboardingRequest("r1", "Acne Corp", "smb", "ada", null, null));
        scenario.until(RunState.WAITING);

        assertThat(scenario.status().gate().notes())
                .containsExactly("the CRM calls account r1 Acme, the request calls it Acne Corp");
        assertThat(scenario.outbox).isEmpty();
    }

    /** Whatever the request says: a strategic account is not written to without a person. */
    @Test
    void asksAPersonWhereTheCrmHasTheClientAmongTheStrategicAccounts() {
        scenario.functions.on("FetchAccountData", AccountQuery.class, query -> {
            var known = OnboardingScenario.account(OnboardingScenario.KIM, 0);
            return new OnboardingAccount(
                    known.accountId(),
                    known.name(),
                    new OnboardingAccount.Company("software", "Germany", "enterprise"),
                    known.contact(),
                    0,
                    known.owner(),
                    known.facts());
        });
        scenario.start(request("smb"));
        scenario.until(RunState.WAITING);

        assertThat(scenario.status().gate().notes())
                .containsExactly("the CRM has Acme among the strategic accounts, the request calls it smb");
        assertThat(scenario.outbox).isEmpty();
    }

    @Test
    void answersBeforeItsFirstStepIsDone() {
        scenario.hold();
        scenario.start(request("smb"));
        scenario.until(RunState.RUNNING);

        var report = scenario.report();
        assertThat(report.accountId()).isEqualTo("r1");
        assertThat(report.proposal()).isNull();
        assertThat(report.compliance()).isNull();
        assertThat(report.followUp().noticeIds()).isEmpty();
    }
}
