package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.drew.DraftView;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateDialogueTest {
    private final TwoDraftGate gate = new TwoDraftGate();
    private final Map<String, ItemView> views =
            new LinkedHashMap<>(Map.of("acme", new DraftView(Samples.ACME), "beta", new DraftView(Samples.BETA)));
    private final StringWriter screen = new StringWriter();

    @Test
    void decidesOnEachDraftInTurn() {
        assertThat(answer("a", "r", "wrong tone")).isTrue();
        assertThat(gate.decisions)
                .containsExactly(
                        decision(Verdict.APPROVE, null, List.of("acme")),
                        decision(Verdict.REJECT, "wrong tone", List.of("beta")));
        assertThat(screen.toString())
                .contains(
                        "--- draft 1 of 2: Acme",
                        "--- draft 2 of 2: Beta",
                        "the gate is closed: everything is decided");
    }

    @Test
    void asksAQuestionThatNamesEveryAnswer() {
        answer("q");
        assertThat(screen.toString())
                .contains("[a]pprove [e]dit [r]eject [s]kip all-[A]pprove [q]uit (leave the gate open)? ");
    }

    @Test
    void approvesAllThatAreUndecidedAtOnce() {
        assertThat(answer("A")).isTrue();
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme", "beta")));
    }

    @Test
    void sendsTheEditsWithTheApproval() {
        answer("e", "A new subject", "Dear Jane,", "", "hello.", ".", "a", "q");
        assertThat(gate.decisions)
                .containsExactly(new GateDecision(
                        "approve-outreach",
                        Verdict.APPROVE,
                        "sarah",
                        null,
                        List.of("acme"),
                        List.of(
                                new Modification("acme", "subject", "A new subject"),
                                new Modification("acme", "body", "Dear Jane,\n\nhello."))));
        assertThat(screen.toString()).contains("subject: A new subject");
    }

    @Test
    void showsWhatSpeaksAgainstAnEditAndSendsItOnceOnly() {
        gate.disputes = true;
        answer("e", "For 10 USD", ".", "a", "a", "q");

        assertThat(gate.decisions)
                .extracting(GateDecision::modifications)
                .containsExactly(List.of(new Modification("acme", "subject", "For 10 USD")), List.of());
        assertThat(screen.toString()).contains("not decided yet: acme", "approved: acme");
    }

    @Test
    void keepsWhatAnEditLeavesEmpty() {
        answer("e", "", ".", "a", "q");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme")));
    }

    @Test
    void keepsTheBodyWhenTheInputEndsBeforeTheDot() {
        assertThat(answer("e", "A new subject", "half a bo")).isFalse();
        assertThat(gate.decisions).isEmpty();
    }

    @Test
    void skipsOnlyWithAReason() {
        answer("s", "", "s", "met them yesterday", "q");
        assertThat(gate.decisions).containsExactly(decision(Verdict.SKIP, "met them yesterday", List.of("acme")));
        assertThat(screen.toString()).contains("a skip is logged with its reason, got none");
    }

    @Test
    void asksAgainAfterAnAnswerThatIsNone() {
        answer("yes", "a", "q");
        assertThat(screen.toString()).contains("answer a, e, r, s, A or q, got 'yes'");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme")));
    }

    @Test
    void leavesTheGateOpenAtTheEndOfInputAndSaysHowToDecideLater() {
        assertThat(answer("a")).isFalse();
        assertThat(gate.decisions).hasSize(1);
        assertThat(screen.toString()).endsWithIgnoringCase("""
                        the gate stays open until 2026-11-22T12:00:00Z
                        read:   gtm drafts drew-q3
                        decide: gtm approve drew-q3 | gtm reject drew-q3 | gtm skip drew-q3 --reason …
                        """);
    }

    @Test
    void leavesTheGateOpenOnQuit() {
        assertThat(answer("q")).isFalse();
        assertThat(gate.decisions).isEmpty();
    }

    @Test
    void doesNotAskAboutWhatIsDecidedAlready() {
        gate.verdicts.put("acme", Verdict.REJECT);
        answer("a");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
        assertThat(screen.toString()).doesNotContain("Acme Corporation (acme)");
    }

    @Test
    void goesOnWhenSomebodyElseDecidedMeanwhile() {
        gate.meanwhile = () -> gate.verdicts.put("acme", Verdict.REJECT);
        answer("a", "a");
        assertThat(screen.toString()).contains("refused: item acme is already decided");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
    }

    @Test
    void asksAgainWhenAnEditIsRefused() {
        answer("e", "too long", ".", "a", "r", "", "q");
        assertThat(screen.toString()).contains("refused: subject is too long");
        assertThat(gate.decisions).containsExactly(decision(Verdict.REJECT, null, List.of("acme")));
    }

    @Test
    void showsWhatToKnowBeforeItAsks() {
        answer("q");
        assertThat(screen.toString())
                .startsWith("note: 3 were asked for, 2 fit" + System.lineSeparator() + "--- draft 1");
        screen.getBuffer().setLength(0);
        gate.verdicts.put("acme", Verdict.REJECT);
        answer("q");
        assertThat(screen.toString())
                .contains("warning: the CRM has no contact: approved, it is not sent" + System.lineSeparator()
                        + "[a]pprove");
    }

    @Test
    void asksByTitleAboutAnItemThatHasNothingToRead() {
        views.clear();
        answer("e", "a", "q");
        assertThat(screen.toString())
                .contains("--- item 1 of 2: Acme Corporation: Your rollout (acme)", "there is nothing to edit here");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme")));
    }

    @Test
    void keepsControlCharactersOfARefusalFromTheTerminal() {
        gate.meanwhile = () -> {
            throw new RunException.Refused("item \u001b[2J is unknown");
        };
        answer("a", "q");
        assertThat(screen.toString()).contains("refused: item ?[2J is unknown").doesNotContain("\u001b");
    }

    private boolean answer(String... lines) {
        var in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        var prompt = new Prompt(in, new PrintWriter(screen));
        return new GateDialogue(prompt, gate, "sarah").ask("drew-q3", views);
    }

    private static GateDecision decision(Verdict verdict, String notes, List<String> accounts) {
        return new GateDecision("approve-outreach", verdict, "sarah", notes, accounts, List.of());
    }

    /** The gate of a run with two drafts. */
    private static final class TwoDraftGate implements GateAccess {
        private final List<GateDecision> decisions = new ArrayList<>();
        private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
        private Runnable meanwhile = () -> {};
        private boolean disputes;

        @Override
        public Optional<OpenGate> open() {
            return verdicts.size() == 2
                    ? Optional.empty()
                    : Optional.of(Samples.gate(verdicts.get("acme"), verdicts.get("beta")));
        }

        @Override
        public void decide(GateDecision decision) {
            meanwhile.run();
            meanwhile = () -> {};
            refuseIf(
                    decision.modifications().stream()
                            .anyMatch(edit -> edit.value().equals("too long")),
                    "subject is too long");
            decision.itemIds()
                    .forEach(item -> refuseIf(verdicts.containsKey(item), "item " + item + " is already decided"));
            decisions.add(decision);
            if (!disputes || decision.modifications().isEmpty()) {
                decision.itemIds().forEach(item -> verdicts.put(item, decision.verdict()));
            }
        }

        private static void refuseIf(boolean condition, String reason) {
            if (condition) {
                throw new RunException.Refused(reason);
            }
        }
    }
}
