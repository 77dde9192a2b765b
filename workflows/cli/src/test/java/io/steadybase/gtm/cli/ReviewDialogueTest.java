package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.drew.DraftView;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
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

class ReviewDialogueTest {
    private final TwoDraftGate gate = new TwoDraftGate();
    private final Map<String, ItemView> views =
            new LinkedHashMap<>(Map.of("acme", view(Samples.ACME), "beta", view(Samples.BETA)));
    private final StringWriter screen = new StringWriter();
    private Map<String, String> edits = Map.of();

    @Test
    void sendsAllAnswersWhenThePersonHasSeenThemTogether() {
        assertThat(answer("a", "r", "wrong tone", "y")).isTrue();
        assertThat(gate.decisions)
                .containsExactly(
                        decision(Verdict.APPROVE, null, List.of("acme")),
                        decision(Verdict.REJECT, "wrong tone", List.of("beta")));
        assertThat(screen.toString())
                .contains(
                        "gate outreach-approval is open: Send this outreach?",
                        "asked of sarah, expires now (12:00); anyone may decide",
                        "note: 3 were asked for, 2 fit",
                        "--- draft 1 of 2: Acme",
                        "--- draft 2 of 2: Beta",
                        "warning: the CRM has no contact: approved, it is not sent",
                        "beta  Beta: Your audit                rejected: wrong tone",
                        "the gate is closed: everything is decided");
    }

    @Test
    void sendsNothingBeforeThePersonSaysYes() {
        assertThat(answer("a", "a", "q", "y")).isFalse();
        assertThat(answer("a", "a")).isFalse(); // the input ends
        assertThat(answer("a", "q", "y")).isFalse();
        assertThat(gate.decisions).isEmpty();
        assertThat(screen.toString()).contains("not sent: 2 answers and 0 edits", "not sent: 1 answers and 0 edits");
    }

    /** What a person has written is not thrown away by a slip of the finger. */
    @Test
    void asksBeforeItThrowsAnEditAway() {
        edits = Map.of("subject", "A new subject");
        answer("e", "q", "", "a", "f", "y");
        assertThat(screen.toString()).contains("leave, and throw away 0 answers and 1 edits [y/N]? ");
        assertThat(gate.decisions)
                .extracting(GateDecision::modifications)
                .containsExactly(List.of(new Modification("acme", "subject", "A new subject")));
    }

    @Test
    void sendsOneDecisionForAllAnswersThatAreAlike() {
        assertThat(answer("a", "a", "y")).isTrue();
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme", "beta")));
    }

    @Test
    void leavesUndecidedWhatWasNotAnswered() {
        assertThat(answer("n", "a", "y")).isFalse();
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
        assertThat(screen.toString())
                .contains("none: stays undecided", "the gate stays open, 1 of 2 undecided; it expires now (12:00)")
                .contains("decide: gtm review drew-q3");
    }

    @Test
    void goesBackAndChangesAnAnswer() {
        answer("a", "b", "r", "", "f", "y");
        assertThat(gate.decisions).containsExactly(decision(Verdict.REJECT, null, List.of("acme")));
        assertThat(screen.toString()).contains("your answer: approved");
    }

    @Test
    void goesBackFromTheSummary() {
        answer("a", "a", "b", "s", "met them", "y");
        assertThat(gate.decisions)
                .containsExactly(
                        decision(Verdict.APPROVE, null, List.of("acme")),
                        decision(Verdict.SKIP, "met them", List.of("beta")));
    }

    @Test
    void sendsTheEditsWithTheApprovalAndShowsWhatDiffers() {
        edits = Map.of("subject", "A new subject", "body", "Dear Jane,\n\nhello.");
        answer("e", "d", "a", "f", "y");
        assertThat(gate.decisions)
                .containsExactly(seen(new GateDecision(
                        "approve-outreach",
                        Verdict.APPROVE,
                        "sarah",
                        null,
                        List.of("acme"),
                        List.of(
                                new Modification("acme", "subject", "A new subject"),
                                new Modification("acme", "body", "Dear Jane,\n\nhello.")))));
        assertThat(screen.toString())
                .contains("subject: A new subject", "edited by you, not sent yet:", "approved, edited")
                .contains("  - Your rollout", "  + A new subject", "  - your pipeline is 53,453 USD.", "  + hello.");
    }

    /** An answer was given to the text as it read then. */
    @Test
    void takesAnAnswerBackWhenTheTextIsEditedAfterIt() {
        edits = Map.of("subject", "A new subject");
        answer("a", "b", "e", "f", "y", "q", "y");
        assertThat(gate.decisions).isEmpty();
        assertThat(screen.toString()).contains("none: stays undecided, edited");
    }

    @Test
    void asksAgainAboutAnEditThatARuleSpeaksAgainstAndSendsItOnceOnly() {
        gate.disputes = true;
        edits = Map.of("subject", "For 10 USD");
        answer("e", "a", "f", "y", "a", "y");
        assertThat(gate.decisions)
                .extracting(GateDecision::modifications)
                .containsExactly(List.of(new Modification("acme", "subject", "For 10 USD")), List.of());
        assertThat(screen.toString()).contains("acme: not decided yet", "acme: approved by sarah");
    }

    @Test
    void keepsAnEditThatIsRefusedForThePersonToMend() {
        edits = Map.of("subject", "too long");
        answer("e", "a", "f", "y", "a", "q", "y");
        assertThat(screen.toString()).contains("acme: refused: subject is too long", "  + too long");
        assertThat(screen.toString().lastIndexOf("edited by you, not sent yet:"))
                .isGreaterThan(screen.toString().indexOf("refused"));
        assertThat(gate.decisions).isEmpty();
    }

    @Test
    void sendsTheOthersWhenOneIsRefused() {
        edits = Map.of("subject", "too long");
        answer("e", "a", "a", "y", "q", "y");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
    }

    @Test
    void saysWhenNothingWasChanged() {
        answer("d", "e", "q");
        assertThat(screen.toString()).contains("you changed nothing", "nothing is changed");
    }

    @Test
    void skipsOnlyWithAReason() {
        answer("s", "", "s", "met them yesterday", "f", "y");
        assertThat(gate.decisions).containsExactly(decision(Verdict.SKIP, "met them yesterday", List.of("acme")));
        assertThat(screen.toString()).contains("a skip is logged with its reason, got none");
    }

    @Test
    void explainsTheAnswersToWhoGivesAnother() {
        answer("yes", "?", "q");
        assertThat(screen.toString()).contains("got 'yes'; answer with one of these:", "q quit: nothing is sent");
        answer("a", "a", "yes", "q", "y");
        assertThat(screen.toString()).contains("answer y, b or q, got 'yes'");
        assertThat(gate.decisions).isEmpty();
    }

    @Test
    void doesNotAskAboutWhatIsDecidedAlready() {
        gate.verdicts.put("acme", Verdict.REJECT);
        answer("a", "y");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
        assertThat(screen.toString()).doesNotContain("Acme Corporation (acme)");
    }

    @Test
    void saysWhoDecidedMeanwhileAndSendsTheRest() {
        gate.whileReading = () -> gate.verdicts.put("acme", Verdict.REJECT);
        answer("a", "a", "y");
        assertThat(screen.toString()).contains("acme: decided meanwhile, rejected by sarah");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
    }

    /** Or somebody's text would go out under the name of who has never seen it. */
    @Test
    void doesNotSendAnAnswerToATextThatSomebodyElseHasChangedSince() {
        gate.whileReading = () -> {
            gate.editedBy = "Robin";
            views.put("acme", view(Samples.ACME.withSubject("For 10 USD", "Robin", Samples.NOON)));
        };
        answer("a", "a", "y", "q");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("beta")));
        assertThat(screen.toString())
                .contains("acme: has changed since you read it, your answer is not sent")
                .contains("subject: For 10 USD", "warning: subject edited by Robin");
    }

    @Test
    void sendsNothingToAGateThatOpenedInTheMeantime() {
        gate.whileReading = () -> gate.next = Samples.release(null);
        answer("a", "a", "y");
        assertThat(gate.decisions).isEmpty();
        assertThat(screen.toString()).contains("acme: decided meanwhile, the gate is closed");
    }

    @Test
    void asksByTitleAboutAnItemThatHasNothingToRead() {
        views.clear();
        answer("e", "a", "f", "y");
        assertThat(screen.toString())
                .contains("--- 1 of 2: Acme Corporation: Your rollout (acme)", "there is nothing to edit here");
        assertThat(gate.decisions).containsExactly(decision(Verdict.APPROVE, null, List.of("acme")));
    }

    @Test
    void keepsControlCharactersOfARefusalFromTheTerminal() {
        gate.refusal = "item \u001b[2J is unknown";
        answer("a", "f", "y", "q");
        assertThat(screen.toString()).contains("refused: item ?[2J is unknown").doesNotContain("\u001b");
    }

    @Test
    void saysThatTheRunHasEndedMeanwhile() {
        gate.ended = true;
        answer("a", "f", "y");
        assertThat(screen.toString()).contains("run drew-q3 has ended");
    }

    private boolean answer(String... lines) {
        var in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        var out = new PrintWriter(screen);
        var look = new Screen(out, TerminalSize.ENDLESS, false, Printed.MOMENTS);
        TextEditor editor = texts -> {
            var wanted = new LinkedHashMap<>(texts);
            wanted.putAll(edits);
            return wanted.equals(texts) ? Optional.empty() : Optional.of(wanted);
        };
        return new ReviewDialogue(new Prompt(in, out), look, gate, editor, "sarah").ask("drew-q3");
    }

    private static ItemView view(Draft draft) {
        return new DraftView(draft, null, Map.of());
    }

    private static GateDecision decision(Verdict verdict, String notes, List<String> accounts) {
        return seen(new GateDecision("approve-outreach", verdict, "sarah", notes, accounts, List.of()));
    }

    private static GateDecision seen(GateDecision decision) {
        return decision.onWhatWasSeen(Samples.gate(null, null).items().stream()
                .filter(item -> decision.itemIds().contains(item.itemId()))
                .toList());
    }

    /** The gate of a run with two drafts. */
    private final class TwoDraftGate implements GateAccess {
        private final List<GateDecision> decisions = new ArrayList<>();
        private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
        private Runnable whileReading = () -> {};
        private OpenGate next;
        private String editedBy;
        private String refusal;
        private boolean disputes;
        private boolean ended;
        private int asked;

        @Override
        public Optional<OpenGate> open() {
            if (asked++ == 1) { // the first answer is what the person reads
                whileReading.run();
            }
            if (next != null) {
                return Optional.of(next);
            }
            var gate = Samples.gate(verdicts.get("acme"), verdicts.get("beta"));
            return verdicts.size() == 2 ? Optional.empty() : Optional.of(editedBy == null ? gate : edited(gate));
        }

        @Override
        public Map<String, ItemView> views() {
            return views;
        }

        @Override
        public void decide(GateDecision decision) {
            if (ended) {
                throw new RunException.Ended("drew-q3");
            }
            refuseIf(refusal != null, refusal);
            refuseIf(
                    decision.modifications().stream()
                            .anyMatch(edit -> edit.value().equals("too long")),
                    "subject is too long");
            decisions.add(decision);
            if (!disputes || decision.modifications().isEmpty()) {
                decision.itemIds().forEach(item -> verdicts.put(item, decision.verdict()));
            }
        }

        /** As the run has it after somebody's edit: every edit is among the warnings. */
        private OpenGate edited(OpenGate gate) {
            var acme = gate.items().getFirst();
            var edited = new GateItem(
                    acme.itemId(),
                    acme.title(),
                    acme.verdict(),
                    acme.decidedBy(),
                    List.of("subject edited by " + editedBy));
            return new OpenGate(
                    gate.gate(),
                    gate.stepId(),
                    gate.question(),
                    gate.askedOf(),
                    gate.expiresAt(),
                    List.of(edited, gate.items().getLast()),
                    gate.notes());
        }

        private static void refuseIf(boolean condition, String reason) {
            if (condition) {
                throw new RunException.Refused(reason);
            }
        }
    }
}
