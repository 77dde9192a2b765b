package io.steadybase.gtm.worker.workflow.drew;

import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.approval;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.decision;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.release;
import static io.steadybase.gtm.worker.workflow.drew.DrewScenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.CrmActivities.Ranking;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.outbox.ContactActivities.PlannedMessage;
import io.steadybase.gtm.outbox.ContactActivities.SentMessage;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Obstacle;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.Withheld;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.temporal.client.WorkflowFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What accounts are sent besides is looked at, told, and looked at again before anything is sent: docs/adr/0016. */
class DrewContactsTest {
    private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

    private final DrewScenario scenario = new DrewScenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void saysAtTheGateWhatTheAccountsWereSentAndAreAboutToBeSent() {
        scenario.contacts = account -> account.equals("acme")
                ? new AccountContacts(
                        "acme",
                        "q2/acme",
                        List.of(new SentMessage("q2/acme", "Robin Vale", "A word on your rollout", SENT)),
                        12,
                        List.of(new AnnouncedMessage("drew-q7", SENT.plus(Duration.ofDays(3)))),
                        2)
                : nothing(account);
        var run = scenario.startAndWaitForGate();

        var gate = run.status().gate();
        assertThat(gate.items().get(0).warnings())
                .satisfiesExactly(
                        sent -> assertThat(sent)
                                .isEqualTo("Robin Vale sent \"A word on your rollout\" to this account on"
                                        + " 20 November 2026 (message q2/acme)"),
                        more -> assertThat(more).startsWith("and 12 more were sent to this account since "),
                        announced -> assertThat(announced)
                                .isEqualTo("another run, drew-q7, is about to send to this account"
                                        + " (since 23 November 2026)"),
                        others -> assertThat(others).isEqualTo("and 2 more runs are about to send to this account"));
        assertThat(gate.items().get(1).warnings()).isEmpty();
        assertThat(gate.notes())
                .isEqualTo(run.report().notes())
                .singleElement()
                .asString()
                .matches("messages were sent since .* to acme; other runs are about to send to acme");
    }

    @Test
    void announcesItsMessagesForAsLongAsItMayLiveAndLooksBackTwoWeeks() {
        scenario.start(request());
        scenario.until(RunState.WAITING);

        assertThat(scenario.announcements).singleElement().satisfies(announcement -> {
            assertThat(announcement.run()).isEqualTo("drew-r1");
            assertThat(announcement.messages()).containsExactly(planned("acme"), planned("beta"), planned("gamma"));
            assertThat(Duration.between(announcement.sentSince(), announcement.at()))
                    .isEqualTo(Duration.ofDays(14));
            assertThat(Duration.between(announcement.at(), announcement.until()))
                    .as("the gate, then the gate for held accounts")
                    .isEqualTo(Duration.ofDays(37));
        });
    }

    @Test
    void looksBackAsFarAsTheRequestSays() {
        scenario.start(with(Duration.ofHours(36)));
        scenario.until(RunState.WAITING);

        assertThat(scenario.announcements)
                .singleElement()
                .satisfies(announcement -> assertThat(Duration.between(announcement.sentSince(), announcement.at()))
                        .isEqualTo(Duration.ofHours(36)));
    }

    @Test
    void doesNotLookIfTheRequestSaysSo() {
        var run = scenario.start(with(Duration.ZERO));
        scenario.until(RunState.WAITING);
        run.decide(approval(List.of()));
        run.result();

        assertThat(scenario.functions.calls()).doesNotContain("AnnounceMessages", "WithdrawMessages");
        assertThat(scenario.outbox)
                .extracting(sent -> sent.approval().newestKnown())
                .containsOnlyNulls();
    }

    @Test
    void tellsEachDeliveryWhatItsApproverCouldKnowOf() {
        scenario.contacts = account ->
                new AccountContacts(account, account.equals("acme") ? "q2/acme" : "", List.of(), 0, List.of(), 0);
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));
        run.result();

        assertThat(scenario.outbox)
                .extracting(OutboxMessage::accountId, sent -> sent.approval().newestKnown())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("acme", "q2/acme"),
                        org.assertj.core.groups.Tuple.tuple("beta", ""));
    }

    @Test
    void doesNotSendWhatWasWithheldAndSaysWhy() {
        scenario.functions.on("DeliverMessage", OutboxMessage.class, message -> switch (message.accountId()) {
            case "acme" -> withheld(message, Obstacle.OPTED_OUT, "Kim Doe has opted out of being written to");
            case "beta" -> withheld(message, Obstacle.ALREADY_CONTACTED, "Robin Vale sent \"Hello\" to this account");
            default -> throw new AssertionError(message);
        });
        var run = scenario.startAndWaitForGate();
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result)
                .isInstanceOf(WorkflowFailedException.class)
                .rootCause()
                .hasMessageContaining(
                        "1 done; approved, but not sent: acme: approved by Robin, but Kim Doe has opted out"
                                + " of being written to; beta: approved by Robin, but Robin Vale sent \"Hello\"");
        assertThat(outcomes(run.report()))
                .containsExactly(
                        AccountOutcome.OPTED_OUT, AccountOutcome.ALREADY_CONTACTED, AccountOutcome.HANDED_TO_MARKETING);
        assertThat(run.report().accounts()).extracting(AccountReport::outboxId).containsOnlyNulls();
        assertThat(withdrawn()).containsExactly(planned("acme"), planned("beta"), planned("gamma"));
    }

    @Test
    void saysThatTheOnlyContactHasOptedOutAndSendsItNothing() {
        scenario.functions.on(
                "RankAccounts",
                RankRequest.class,
                ranking -> new Ranking(List.of(unreachable(1, "acme", 1), unreachable(2, "beta", 2))));
        scenario.functions.on("DraftOutreach", DraftRequest.class, draft -> {
            var written = DrewScenario.draft(draft.account().accountId());
            return new DraftResult(
                    new Draft(
                            written.accountId(),
                            written.accountName(),
                            null,
                            written.subject(),
                            written.body(),
                            written.claims()),
                    Spend.NONE);
        });
        var run = scenario.startAndWaitForGate();
        assertThat(run.status().gate().items())
                .extracting(item -> item.warnings().getFirst())
                .containsExactly(
                        "the only contact has opted out of being written to: approved, it would reach nobody",
                        "all 2 contacts have opted out of being written to: approved, it would reach nobody");
        run.decide(approval(List.of()));

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(outcomes(run.report())).containsOnly(AccountOutcome.OPTED_OUT);
        assertThat(run.account("acme").reason())
                .isEqualTo("approved by Robin, but the only contact has opted out of being written to");
    }

    @Test
    void takesBackWhatItDoesNotSendAndLeavesToTheDeliveryWhatItSends() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT, "beta"));
        run.decide(decision(Verdict.APPROVE));
        run.result();

        assertThat(withdrawn()).containsExactly(planned("beta"), planned("gamma"));
    }

    @Test
    void takesEverythingBackWhenNothingIsApproved() {
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.REJECT));
        run.result();

        assertThat(withdrawn()).containsExactly(planned("acme"), planned("beta"), planned("gamma"));
    }

    @Test
    void takesEverythingBackWhenItIsCancelled() {
        var run = scenario.startAndWaitForGate();
        run.stub.cancel();

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(withdrawn()).containsExactly(planned("acme"), planned("beta"), planned("gamma"));
    }

    @Test
    void takesEverythingBackWhenItFails() {
        scenario.functions.on("DraftOutreach", DraftRequest.class, draft -> {
            throw new FakeFailure(FailureType.MODEL_REFUSED, "no");
        });
        var run = scenario.start(request());

        assertThatThrownBy(run::result).isInstanceOf(WorkflowFailedException.class);
        assertThat(withdrawn()).containsExactly(planned("acme"), planned("beta"), planned("gamma"));
    }

    @Test
    void keepsAnnouncedWhatIsHeldUntilItIsDecided() {
        scenario.marketing = asked -> {
            throw DrewScenario.refusal();
        };
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.SKIP, "gamma"));
        run.decide(approval(List.of()));
        scenario.until(RunState.HELD);
        assertThat(withdrawn()).containsExactly(planned("gamma"));

        run.decide(release(Verdict.APPROVE, "acme"));
        run.decide(release(Verdict.REJECT, "beta"));
        run.result();

        assertThat(withdrawn()).containsExactly(planned("gamma"), planned("beta"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureType.class,
            names = {"ACCESS_DENIED", "UNAVAILABLE"})
    void endsWellAndAtOnceThoughItCannotTakeBackWhatItAnnounced(FailureType failure) {
        var tries = new AtomicInteger();
        scenario.functions.on("WithdrawMessages", Withdrawal.class, withdrawal -> {
            tries.incrementAndGet();
            throw new FakeFailure(failure, "not now");
        });
        var run = scenario.startAndWaitForGate();
        run.decide(decision(Verdict.APPROVE));

        assertThat(run.result().state()).isEqualTo(RunState.COMPLETED);
        assertThat(tries).hasValue(1);
    }

    private List<PlannedMessage> withdrawn() {
        return scenario.withdrawals.stream()
                .flatMap(withdrawal -> withdrawal.messages().stream())
                .toList();
    }

    private static PlannedMessage planned(String account) {
        return new PlannedMessage(account, "r1/" + account);
    }

    private static AccountContacts nothing(String account) {
        return new AccountContacts(account, "", List.of(), 0, List.of(), 0);
    }

    private static DeliveryReceipt withheld(OutboxMessage message, Obstacle obstacle, String reason) {
        return new DeliveryReceipt(message.outboxId(), SENT, false, new Withheld(obstacle, reason));
    }

    private static DrewRequest with(@Nullable Duration contactWindow) {
        return new DrewRequest("top 3", "u1", null, null, null, null, contactWindow);
    }

    private static RankedAccount unreachable(int rank, String accountId, int optedOut) {
        var account = DrewScenario.ranked(rank, accountId);
        return new RankedAccount(
                rank, accountId, account.name(), account.score(), account.owner(), null, account.facts(), optedOut);
    }

    private static List<AccountOutcome> outcomes(DrewReport report) {
        return report.accounts().stream().map(AccountReport::outcome).toList();
    }
}
