package io.steadybase.gtm.worker.workflow.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.gate.GatePolicy.MayDecide;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final GateDecision EARLIER = decision(Verdict.APPROVE, "Ada", List.of("done"));

    private final DecisionRules rules = new DecisionRules(question(), spec(GatePolicy.ANYONE), Map.of("done", EARLIER));

    @Test
    void letsAnApprovalWithAnEditThrough() {
        assertThatCode(() -> rules.check(edit(Verdict.APPROVE, "acme", "body", "new text")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesABlankApprover() {
        assertRefused(decision(Verdict.APPROVE, " ", List.of()), "approver must be named, got a blank name");
    }

    @Test
    void refusesANameThatNobodyCanSee() {
        assertRefused(decision(Verdict.APPROVE, "\u200b", List.of()), "approver must be named, got a blank name");
    }

    @Test
    void refusesANameAndANoteThatAreTooLong() {
        assertRefused(
                decision(Verdict.APPROVE, "x".repeat(201), List.of()),
                "approver must have at most 200 characters, got 201");
        assertRefused(
                new GateDecision("s", Verdict.APPROVE, "Ada", "n".repeat(2_001), List.of("acme"), List.of()),
                "notes must have at most 2000 characters, got 2001");
    }

    @Test
    void refusesAMissingVerdict() {
        assertRefused(decision(null, "Ada", List.of()), "verdict must be approve, reject or skip, got none");
    }

    @Test
    void letsOnlyTheOneWhoIsAskedDecideWhereThatIsThePolicy() {
        var strict = new DecisionRules(question(), spec(new GatePolicy(MayDecide.THE_ONE_ASKED, 1)), Map.of());

        assertThatCode(() -> strict.check(decision(Verdict.APPROVE, "robin  VALE", List.of("acme"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> strict.check(decision(Verdict.SKIP, "Ada", List.of("acme"))))
                .hasMessage("only Robin Vale may decide here, got Ada");
    }

    @Test
    void letsNobodyDecideOnWhatTheyAskedForWhereThatIsThePolicy() {
        var strict = new DecisionRules(question(), spec(new GatePolicy(MayDecide.NOT_THE_REQUESTER, 1)), Map.of());

        assertThatCode(() -> strict.check(decision(Verdict.APPROVE, "Robin", List.of("acme"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> strict.check(decision(Verdict.REJECT, "ADA", List.of("acme"))))
                .hasMessage("ADA asked for this run: somebody else must decide");
    }

    @Test
    void refusesAHashOfAnItemThatIsNotDecidedOn() {
        assertRefused(
                decision(Verdict.REJECT, "Ada", List.of("acme")).onWhatWasSeen(List.of(seen("done"))),
                "item done of the content hashes must be among those that are decided on, got [acme]");
        assertRefused(
                decision(Verdict.REJECT, "Ada", List.of()).onWhatWasSeen(List.of(seen("delta"))),
                "unknown item delta, known are [acme, done]");
    }

    private static GateItem seen(String item) {
        return new GateItem(item, item, null, null, List.of(), List.of(), "0123456789abcdef");
    }

    @Test
    void refusesAnItemNamedTwice() {
        assertRefused(
                decision(Verdict.APPROVE, "Ada", List.of("acme", "acme")),
                "every item must be named once, got [acme, acme]");
    }

    @Test
    void refusesADecidedItem() {
        assertRefused(
                decision(Verdict.REJECT, "Bob", List.of("done")), "item done is already decided: approved by Ada");
    }

    @Test
    void refusesAnEditOfARejectedItem() {
        assertRefused(
                edit(Verdict.REJECT, "acme", "body", "x"),
                "only an approval can modify, got rejected with a modification of acme");
    }

    @Test
    void refusesAnEmptyAndAnOverlongEdit() {
        assertRefused(
                edit(Verdict.APPROVE, "acme", "body", " "),
                "modified body of acme must have 1 to 10000 characters, got 0");
        assertRefused(
                edit(Verdict.APPROVE, "acme", "body", "x".repeat(10_001)),
                "modified body of acme must have 1 to 10000 characters, got 10001");
    }

    @Test
    void refusesAnEditOfAnItemThatIsNotAmongTheApproved() {
        var decision = new GateDecision(
                "approve-outreach",
                Verdict.APPROVE,
                "Ada",
                null,
                List.of("acme"),
                List.of(new Modification("done", "body", "x")));
        assertRefused(decision, "item done is already decided: approved by Ada");
    }

    private void assertRefused(GateDecision decision, String reason) {
        assertThatThrownBy(() -> rules.check(decision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    private static GateDecision decision(Verdict verdict, String by, List<String> items) {
        return new GateDecision("approve-outreach", verdict, by, null, items, List.of());
    }

    private static GateDecision edit(Verdict verdict, String item, String field, String value) {
        return new GateDecision(
                "approve-outreach", verdict, "Ada", null, List.of(), List.of(new Modification(item, field, value)));
    }

    private static Question question() {
        return new Question(
                "Send?", "Robin Vale", "ada", Duration.ofDays(1), List.of("acme", "done"), List.of(), RunState.WAITING);
    }

    private static GateSpec spec(GatePolicy policy) {
        return new GateSpec("approval", "s", List.of("subject", "body"), policy);
    }
}
