package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sends a person's answers to a gate, and tells what became of each: others may have decided meanwhile. */
final class AnswersSent {
    private final GateAccess gate;
    private final String stepId;
    private final Screen screen;
    private final String decidedBy;

    /** Answers to the gate at this step; another one may open as soon as it closes. */
    AnswersSent(GateAccess gate, String stepId, Screen screen, String decidedBy) {
        this.gate = gate;
        this.stepId = stepId;
        this.screen = screen;
        this.decidedBy = decidedBy;
    }

    /** All answers together, before they are sent. */
    void printSummary(List<Reviewed> items) {
        var table = new TextTable(Column.id("id"), Column.left("what"), Column.left("your answer"));
        items.forEach(item -> table.row(item.item().itemId(), item.item().title(), inWords(item)));
        screen.table(table);
    }

    private static String inWords(Reviewed item) {
        var answer =
                item.answer() == null ? "none: stays undecided" : item.answer().inWords();
        return item.isEdited() ? answer + ", edited" : answer;
    }

    /** Sends every answer, and returns what of them the run still asks about, as the run has it now. */
    List<Reviewed> send(List<Reviewed> items) {
        var answered = items.stream().filter(item -> item.answer() != null).toList();
        var open = open();
        var mine = withoutDecided(answered, open);
        try {
            var asRead = mine.stream().filter(item -> isAsItWasRead(item, open)).toList();
            var taken = alike(asRead).stream()
                    .flatMap(alike -> decide(alike).stream())
                    .toList();
            return stillAsked(mine, taken);
        } catch (RunException.Ended ended) {
            screen.line(TerminalText.line(String.valueOf(ended.getMessage())));
            return List.of();
        }
    }

    /** An answer is to what was shown: somebody else's edit since is to be read first. */
    private boolean isAsItWasRead(Reviewed item, Optional<OpenGate> open) {
        var isSame = now(open, item).filter(item.item()::equals).isPresent();
        if (!isSame) {
            screen.line("%s: has changed since you read it, your answer is not sent"
                    .formatted(TerminalText.line(item.item().itemId())));
        }
        return isSame;
    }

    private List<Reviewed> withoutDecided(List<Reviewed> answered, Optional<OpenGate> open) {
        var mine = new ArrayList<Reviewed>();
        for (var item : answered) {
            var now = now(open, item);
            if (now.isPresent() && now.get().verdict() == null) {
                mine.add(item);
            } else {
                screen.line("%s: decided meanwhile, %s"
                        .formatted(
                                TerminalText.line(item.item().itemId()),
                                now.map(GateView::decision)
                                        .map(TerminalText::line)
                                        .orElse("the gate is closed")));
            }
        }
        return mine;
    }

    /** One decision can speak of several items if the verdict and the reason are the same. */
    private static List<List<Reviewed>> alike(List<Reviewed> answered) {
        var groups = new LinkedHashMap<Answer, List<Reviewed>>();
        answered.forEach(item -> groups.computeIfAbsent(item.answer(), answer -> new ArrayList<>())
                .add(item));
        return List.copyOf(groups.values());
    }

    /** Returns those that the run took. A refusal of several does not tell which of them it is for: then each is sent by itself. */
    private List<Reviewed> decide(List<Reviewed> alike) {
        try {
            gate.decide(decision(alike));
            return alike;
        } catch (RunException.Refused refused) {
            if (alike.size() > 1) {
                return alike.stream()
                        .flatMap(item -> decide(List.of(item)).stream())
                        .toList();
            }
            screen.line("%s: refused: %s"
                    .formatted(
                            TerminalText.line(alike.getFirst().item().itemId()),
                            TerminalText.line(String.valueOf(refused.getMessage()))));
            return List.of();
        }
    }

    private GateDecision decision(List<Reviewed> alike) {
        var answer = Objects.requireNonNull(alike.getFirst().answer());
        return new GateDecision(
                        stepId,
                        answer.verdict(),
                        decidedBy,
                        answer.reason(),
                        alike.stream().map(item -> item.item().itemId()).toList(),
                        alike.stream().flatMap(item -> item.changes().stream()).toList())
                .onWhatWasSeen(alike.stream().map(Reviewed::item).toList());
    }

    private List<Reviewed> stillAsked(List<Reviewed> sent, List<Reviewed> taken) {
        var open = open();
        var views = gate.views();
        var asked = new ArrayList<Reviewed>();
        for (var item : sent) {
            var id = TerminalText.line(item.item().itemId());
            var now = now(open, item);
            if (now.isPresent() && now.get().verdict() == null) {
                screen.line(screen.paint(Style.WAITING, id + ": not decided yet"));
                var reads = Reviewed.of(now.get(), views);
                // An edit that was taken is what the run has now; one that was not is still the person's only.
                asked.add(taken.contains(item) || !item.isEdited() ? reads : reads.edited(item.view()));
            } else {
                screen.line("%s: %s"
                        .formatted(
                                id,
                                now.map(GateView::decision)
                                        .map(TerminalText::line)
                                        .orElse("decided")));
            }
        }
        return asked;
    }

    private Optional<OpenGate> open() {
        return gate.open().filter(open -> open.stepId().equals(stepId));
    }

    private static Optional<GateItem> now(Optional<OpenGate> open, Reviewed item) {
        return open.map(OpenGate::items).stream()
                .flatMap(List::stream)
                .filter(other -> other.itemId().equals(item.item().itemId()))
                .findFirst();
    }
}
