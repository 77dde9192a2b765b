package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person read every item at a gate, answer, go back and think again, and sends the answers when the person has seen
 * them together and said yes. Before that nothing is sent, and nothing is approved that was not shown. What the run then still
 * asks about (an edit that a rule speaks against) is asked again.
 */
public final class ReviewDialogue {
    private static final String CHOICES = "[a]pprove [e]dit [d]iff [r]eject [s]kip [n]ext [b]ack [f]inish [q]uit? ";
    private static final String HELP = """
            a approve, as it reads here    e edit it in your editor       d what you changed
            r reject: it is not sent       s skip: leave it out           n next, without an answer
            b back to the one before       f finish: see all answers      q quit: nothing is sent""";

    private final Prompt prompt;
    private final Screen screen;
    private final GateAccess gate;
    private final TextEditor editor;
    private final String decidedBy;
    private List<Reviewed> items = List.of();

    private enum Next {
        STAY,
        FORWARD,
        BACK,
        FINISH,
        QUIT
    }

    /**
     * A dialogue with the person at a terminal, which must be there.
     *
     * @param decidedBy who answers, for the audit trail
     */
    public static ReviewDialogue at(Terminal terminal, Screen screen, GateAccess gate, String decidedBy) {
        var prompt = new Prompt(Objects.requireNonNull(terminal.input()), screen.out());
        return new ReviewDialogue(prompt, screen, gate, new ExternalEditor(System.getenv(), prompt), decidedBy);
    }

    ReviewDialogue(Prompt prompt, Screen screen, GateAccess gate, TextEditor editor, String decidedBy) {
        this.prompt = prompt;
        this.screen = screen;
        this.gate = gate;
        this.editor = editor;
        this.decidedBy = decidedBy;
    }

    /** Asks about all undecided items, and returns whether the gate has closed. */
    public boolean ask(String workflowId) {
        var open = gate.open();
        open.ifPresent(asked -> {
            var view = new GateView(workflowId, asked);
            view.printQuestion(screen);
            view.printNotes(screen);
            review(asked);
        });
        return told(workflowId);
    }

    /** How it ended, whatever was answered: others may have decided meanwhile. */
    private boolean told(String workflowId) {
        var open = gate.open();
        if (open.isEmpty()) {
            screen.line("the gate is closed: everything is decided");
        } else {
            var left = undecided(open.get()).size();
            screen.line("the gate stays open, %d of %d undecided; it expires %s"
                    .formatted(
                            left,
                            open.get().items().size(),
                            screen.moments().of(open.get().expiresAt())));
            new GateView(workflowId, open.get()).printHowToDecide(screen);
        }
        screen.out().flush();
        return open.isEmpty();
    }

    private void review(OpenGate open) {
        var views = gate.views();
        items = undecided(open).stream().map(item -> Reviewed.of(item, views)).toList();
        var answers = new AnswersSent(gate, open.stepId(), screen, decidedBy);
        while (!items.isEmpty() && walk(answers) && answered() > 0) {
            items = answers.send(items);
        }
    }

    private long answered() {
        return items.stream().filter(item -> item.answer() != null).count();
    }

    /** Goes through the items, forth and back; true if the answers are to be sent. */
    private boolean walk(AnswersSent answers) {
        var index = 0;
        while (true) {
            var next = index < items.size() ? askAbout(index) : summary(answers);
            switch (next) {
                case STAY -> {}
                case FORWARD -> index++;
                case BACK -> index = Math.max(0, index - 1);
                case FINISH -> {
                    if (index == items.size()) {
                        return true;
                    }
                    index = items.size();
                }
                case QUIT -> {
                    if (mayLeave()) {
                        return false;
                    }
                }
            }
        }
    }

    /** Asks whether answers and edits may be thrown away; at the end of input nobody can be asked. */
    private boolean mayLeave() {
        var edited = items.stream().filter(Reviewed::isEdited).count();
        if (answered() == 0 && edited == 0) {
            return true;
        }
        var thrownAway = "%d answers and %d edits".formatted(answered(), edited);
        var choice = prompt.line("leave, and throw away %s [y/N]? ".formatted(thrownAway));
        if (choice != null && !choice.equals("y")) {
            return false;
        }
        screen.line("not sent: " + thrownAway);
        return true;
    }

    private Next askAbout(int index) {
        var reviewed = items.get(index);
        show(reviewed, index);
        while (true) {
            var next = answer(prompt.line(CHOICES), index);
            if (next != Next.STAY) {
                return next;
            }
            if (!items.get(index).view().equals(reviewed.view())) {
                return Next.STAY; // shown again as it reads now
            }
        }
    }

    private void show(Reviewed reviewed, int index) {
        screen.gap();
        reviewed.view().print(screen, index + 1, items.size());
        GateView.printWarnings(reviewed.item(), screen);
        if (reviewed.isEdited()) {
            screen.line(screen.paint(Style.WAITING, "edited by you, not sent yet:"));
            reviewed.printChanges(screen);
        }
        if (reviewed.answer() != null) {
            screen.line("your answer: " + TerminalText.line(reviewed.answer().inWords()));
        }
    }

    private Next answer(@Nullable String choice, int index) {
        return switch (choice) {
            case null -> Next.QUIT;
            case "q" -> Next.QUIT;
            case "n" -> Next.FORWARD;
            case "b" -> Next.BACK;
            case "f" -> Next.FINISH;
            case "a" -> answered(index, new Answer(Verdict.APPROVE, null));
            case "r" -> withReason(index, Verdict.REJECT);
            case "s" -> withReason(index, Verdict.SKIP);
            case "e" -> edit(index);
            case "d" -> diff(index);
            default -> {
                screen.block(
                        "",
                        choice.equals("?") ? HELP : "got '%s'; answer with one of these:%n%s".formatted(choice, HELP));
                yield Next.STAY;
            }
        };
    }

    private Next answered(int index, Answer answer) {
        replace(index, items.get(index).answered(answer));
        return Next.FORWARD;
    }

    private Next withReason(int index, Verdict verdict) {
        var reason = prompt.line("why? ");
        if (reason == null) {
            return Next.QUIT;
        }
        if (reason.isEmpty() && verdict == Verdict.SKIP) {
            screen.line("a skip is logged with its reason, got none");
            return Next.STAY;
        }
        return answered(index, new Answer(verdict, reason.isEmpty() ? null : reason));
    }

    private Next edit(int index) {
        var reviewed = items.get(index);
        if (reviewed.view().texts().isEmpty()) {
            screen.line("there is nothing to edit here");
            return Next.STAY;
        }
        editor.edit(reviewed.view().texts())
                .ifPresentOrElse(
                        texts -> replace(index, reviewed.edited(reviewed.view().with(texts))),
                        () -> screen.line("nothing is changed"));
        return Next.STAY;
    }

    private Next diff(int index) {
        if (items.get(index).isEdited()) {
            items.get(index).printChanges(screen);
        } else {
            screen.line("you changed nothing");
        }
        return Next.STAY;
    }

    private void replace(int index, Reviewed reviewed) {
        var next = new ArrayList<>(items);
        next.set(index, reviewed);
        items = List.copyOf(next);
    }

    private Next summary(AnswersSent answers) {
        screen.gap();
        answers.printSummary(items);
        while (true) {
            var choice = prompt.line("send these answers? [y]es [b]ack [q]uit (nothing is sent)? ");
            switch (choice) {
                case null -> {
                    return Next.QUIT;
                }
                case "y" -> {
                    return Next.FINISH;
                }
                case "b" -> {
                    return Next.BACK;
                }
                case "q" -> {
                    return Next.QUIT;
                }
                default -> screen.line("answer y, b or q, got '%s'".formatted(TerminalText.line(choice)));
            }
        }
    }

    private static List<GateItem> undecided(OpenGate open) {
        return open.items().stream().filter(item -> item.verdict() == null).toList();
    }
}
