package io.steadybase.gtm.worker.workflow.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final GateDecision EARLIER = decision(Verdict.APPROVE, "Ada", List.of("done"));

    private final DecisionRules rules =
            new DecisionRules(List.of("acme", "done"), Map.of("done", EARLIER), List.of("subject", "body"));

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
}
