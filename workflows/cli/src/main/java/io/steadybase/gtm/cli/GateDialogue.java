package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.WorkflowStatus;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person about each draft at a gate, in turn, and sends every answer as it is given: what was decided stays decided,
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
        SAME_DRAFT,
        NEXT_DRAFT,
        STOP
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

    /** Asks about all undecided drafts, and returns whether the gate has closed. */
    public boolean ask(RunId id, List<Draft> drafts) {
        for (var index = 0; index < drafts.size(); index++) {
            if (isUndecided(drafts.get(index)) && askAbout(drafts.get(index), index + 1, drafts.size()) == Next.STOP) {
                break;
            }
        }
        var open = gate.status().gate();
        if (open == null) {
            out.println("the gate is closed: everything is decided");
        } else {
            out.println("the gate stays open until %s".formatted(open.expiresAt()));
            new GateView(id, open).printHowToDecide(out);
        }
        out.flush();
        return open == null;
    }

    private Next askAbout(Draft original, int number, int count) {
        var draft = original;
        var next = Next.SAME_DRAFT;
        new DraftView(draft).print(out, number, count);
        while (next == Next.SAME_DRAFT) {
            var choice = prompt.line(CHOICES);
            if ("e".equals(choice)) {
                draft = edited(draft);
                new DraftView(draft).print(out, number, count);
            } else {
                next = answer(choice, original, draft);
            }
        }
        return next;
    }

    private Next answer(@Nullable String choice, Draft original, Draft draft) {
        return switch (choice) {
            case null -> Next.STOP;
            case "q" -> Next.STOP;
            case "a" -> decide(Verdict.APPROVE, List.of(draft.accountId()), null, changes(original, draft));
            case "A" -> decide(Verdict.APPROVE, undecided(), null, changes(original, draft));
            case "r" -> withReason(Verdict.REJECT, draft);
            case "s" -> withReason(Verdict.SKIP, draft);
            default -> {
                out.println("answer a, e, r, s, A or q, got '%s'".formatted(TerminalText.line(choice)));
                yield Next.SAME_DRAFT;
            }
        };
    }

    private Next withReason(Verdict verdict, Draft draft) {
        var reason = prompt.line("why? ");
        if (reason == null) {
            return Next.STOP;
        }
        if (reason.isEmpty() && verdict == Verdict.SKIP) {
            out.println("a skip is logged with its reason, got none");
            return Next.SAME_DRAFT;
        }
        return decide(verdict, List.of(draft.accountId()), reason.isEmpty() ? null : reason, List.of());
    }

    private Next decide(
            Verdict verdict, List<String> accountIds, @Nullable String notes, List<Modification> modifications) {
        var decision =
                new GateDecision(DrewCoordinator.APPROVAL_STEP, verdict, decidedBy, notes, accountIds, modifications);
        try {
            gate.decide(decision);
            out.println("%s: %s".formatted(verdict.pastTense(), String.join(", ", accountIds)));
            return Next.NEXT_DRAFT;
        } catch (CommandFailedException refused) {
            out.println(refused.getMessage());
            return afterRefusal(accountIds);
        }
    }

    // Somebody else may have decided meanwhile: then asking again would be refused for ever.
    private Next afterRefusal(List<String> accountIds) {
        var open = undecided();
        if (open.isEmpty()) {
            return Next.STOP;
        }
        return accountIds.stream().anyMatch(open::contains) ? Next.SAME_DRAFT : Next.NEXT_DRAFT;
    }

    private Draft edited(Draft draft) {
        var subject = prompt.line("subject (empty keeps it): ");
        var body = prompt.block("body, ended by a line with a single dot (empty keeps it):");
        var renamed = subject == null || subject.isBlank() ? draft : draft.withSubject(subject.strip());
        return body == null || body.isBlank() ? renamed : renamed.withBody(body.strip());
    }

    private static List<Modification> changes(Draft original, Draft draft) {
        var changes = new ArrayList<Modification>();
        if (!draft.subject().equals(original.subject())) {
            changes.add(new Modification(draft.accountId(), "subject", draft.subject()));
        }
        if (!draft.body().equals(original.body())) {
            changes.add(new Modification(draft.accountId(), "body", draft.body()));
        }
        return changes;
    }

    private boolean isUndecided(Draft draft) {
        return undecided().contains(draft.accountId());
    }

    private List<String> undecided() {
        return undecided(gate.status());
    }

    private static List<String> undecided(WorkflowStatus status) {
        return status.gate() == null
                ? List.of()
                : status.gate().items().stream()
                        .filter(item -> item.verdict() == null)
                        .map(GateItem::itemId)
                        .toList();
    }
}
