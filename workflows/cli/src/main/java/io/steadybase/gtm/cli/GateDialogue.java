package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person about each item at a gate, in turn, and sends every answer as it is given: what was decided stays decided,
 * whenever the dialogue ends. At the end of input the gate stays open.
 */
public final class GateDialogue {
    private static final String CHOICES =
            "[a]pprove [e]dit [r]eject [s]kip all-[A]pprove [q]uit (leave the gate open)? ";

    private final Prompt prompt;
    private final PrintWriter out;
    private final GateAccess gate;
    private final String decidedBy;

    private enum Next {
        SAME_ITEM,
        CONFIRM,
        NEXT_ITEM,
        STOP
    }

    /** What is asked about now: the item of this gate, as the person sees it. */
    private record Asked(OpenGate gate, GateItem item, ItemView view) {
        Asked edited(ItemView edited) {
            return new Asked(gate, item, edited);
        }
    }

    /**
     * A dialogue at a gate.
     *
     * @param decidedBy who answers, for the audit trail
     */
    public GateDialogue(Prompt prompt, GateAccess gate, String decidedBy) {
        this.prompt = prompt;
        this.out = prompt.out();
        this.gate = gate;
        this.decidedBy = decidedBy;
    }

    /**
     * Asks about all undecided items, and returns whether the gate has closed.
     *
     * @param views how the items read in full; one that has none is shown by its title
     */
    public boolean ask(String workflowId, Map<String, ItemView> views) {
        gate.open().ifPresent(open -> {
            new GateView(workflowId, open).printNotes(out);
            askAboutAll(open, views);
        });
        var open = gate.open();
        if (open.isEmpty()) {
            out.println("the gate is closed: everything is decided");
        } else {
            out.println("the gate stays open until %s".formatted(open.get().expiresAt()));
            new GateView(workflowId, open.get()).printHowToDecide(out);
        }
        out.flush();
        return open.isEmpty();
    }

    private void askAboutAll(OpenGate open, Map<String, ItemView> views) {
        var count = open.items().size();
        for (var index = 0; index < count; index++) {
            var item = open.items().get(index);
            var asked = new Asked(open, item, views.getOrDefault(item.itemId(), new TitleView(item)));
            if (undecided().contains(item.itemId()) && askAbout(asked, index + 1, count) == Next.STOP) {
                return;
            }
        }
    }

    private Next askAbout(Asked original, int number, int count) {
        var asked = original;
        var next = Next.SAME_ITEM;
        show(asked, number, count);
        while (next == Next.SAME_ITEM) {
            var choice = prompt.line(CHOICES);
            if ("e".equals(choice)) {
                asked = edited(asked);
                show(asked, number, count);
            } else {
                next = answer(choice, asked);
            }
            if (next == Next.CONFIRM) {
                asked = asked.edited(asked.view().taken());
                next = Next.SAME_ITEM;
            }
        }
        return next;
    }

    private void show(Asked asked, int number, int count) {
        asked.view().print(out, number, count);
        GateView.printWarnings(asked.item(), out);
    }

    private Asked edited(Asked asked) {
        var edited = asked.view().edited(prompt);
        if (edited.isEmpty()) {
            out.println("there is nothing to edit here");
        }
        return edited.map(asked::edited).orElse(asked);
    }

    private Next answer(@Nullable String choice, Asked asked) {
        return switch (choice) {
            case null -> Next.STOP;
            case "q" -> Next.STOP;
            case "a" ->
                decide(
                        asked,
                        Verdict.APPROVE,
                        null,
                        List.of(asked.item().itemId()),
                        asked.view().changes());
            case "A" ->
                decide(asked, Verdict.APPROVE, null, undecided(), asked.view().changes());
            case "r" -> withReason(asked, Verdict.REJECT);
            case "s" -> withReason(asked, Verdict.SKIP);
            default -> {
                out.println("answer a, e, r, s, A or q, got '%s'".formatted(TerminalText.line(choice)));
                yield Next.SAME_ITEM;
            }
        };
    }

    private Next withReason(Asked asked, Verdict verdict) {
        var reason = prompt.line("why? ");
        if (reason == null) {
            return Next.STOP;
        }
        if (reason.isEmpty() && verdict == Verdict.SKIP) {
            out.println("a skip is logged with its reason, got none");
            return Next.SAME_ITEM;
        }
        return decide(
                asked,
                verdict,
                reason.isEmpty() ? null : reason,
                List.of(asked.item().itemId()),
                List.of());
    }

    private Next decide(
            Asked asked,
            Verdict verdict,
            @Nullable String notes,
            List<String> itemIds,
            List<Modification> modifications) {
        var decision = new GateDecision(asked.gate().stepId(), verdict, decidedBy, notes, itemIds, modifications);
        try {
            gate.decide(decision);
            return told(verdict, itemIds);
        } catch (RunException.Refused refused) {
            out.println("refused: " + TerminalText.line(String.valueOf(refused.getMessage())));
            return afterRefusal(itemIds);
        } catch (RunException.Ended ended) {
            out.println(TerminalText.line(String.valueOf(ended.getMessage())));
            return Next.STOP;
        }
    }

    /** An edit that something speaks against is not decided yet: what it is stands among the item's warnings now. */
    private Next told(Verdict verdict, List<String> itemIds) {
        var disputed = gate.open().map(OpenGate::items).stream()
                .flatMap(List::stream)
                .filter(item -> item.verdict() == null && itemIds.contains(item.itemId()))
                .toList();
        var decided = itemIds.stream()
                .filter(id -> disputed.stream().noneMatch(item -> item.itemId().equals(id)))
                .toList();
        if (!decided.isEmpty()) {
            out.println("%s: %s".formatted(verdict.pastTense(), TerminalText.line(String.join(", ", decided))));
        }
        disputed.forEach(item -> {
            out.println("not decided yet: " + TerminalText.line(item.itemId()));
            GateView.printWarnings(item, out);
        });
        return disputed.isEmpty() ? Next.NEXT_ITEM : Next.CONFIRM;
    }

    // Somebody else may have decided meanwhile: then asking again would be refused for ever.
    private Next afterRefusal(List<String> itemIds) {
        var open = undecided();
        if (open.isEmpty()) {
            return Next.STOP;
        }
        return itemIds.stream().anyMatch(open::contains) ? Next.SAME_ITEM : Next.NEXT_ITEM;
    }

    private List<String> undecided() {
        return gate.open().map(OpenGate::items).stream()
                .flatMap(List::stream)
                .filter(item -> item.verdict() == null)
                .map(GateItem::itemId)
                .toList();
    }

    /** An item of which nothing more is known than its title. */
    private record TitleView(GateItem item) implements ItemView {
        @Override
        public void print(PrintWriter to, int number, int count) {
            to.println("--- item %d of %d: %s (%s)"
                    .formatted(number, count, TerminalText.line(item.title()), TerminalText.line(item.itemId())));
        }
    }
}
