package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.WorkflowStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What approving, rejecting, skipping and releasing have in common: which run, which items, by whom. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DecisionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides; default: you.")
    private String by;

    @Option(
            names = {"--yes", "-y"},
            description = "Do not ask whether --all is meant; without a terminal nothing is asked.")
    private boolean sure;

    @Mixin
    private JsonOption json;

    /** Which items: nothing is decided on that nobody named. */
    static final class Which {
        @Option(
                names = {"--item", "--account"},
                paramLabel = "ID[@HASH]",
                split = ",",
                required = true,
                completionCandidates = CompletionCommand.Items.class,
                converter = SeenItem.Converter.class,
                description = {
                    "These items, for Drew accounts; repeat it or separate ids by commas.",
                    "With @HASH only if its content is what you have seen: 'show' and 'status' tell its content hash."
                })
        private List<SeenItem> items = List.of();

        private List<String> ids() {
            return items.stream().map(SeenItem::itemId).toList();
        }

        @Option(names = "--all", required = true, description = "All that are undecided.")
        private boolean all;
    }

    /** Decides at the gate that is open, whichever it is, and prints the new status. */
    int decide(
            RunningSystem system,
            Terminal terminal,
            Verdict verdict,
            @Nullable String reason,
            List<Modification> modifications) {
        return decide(system, terminal, verdict, reason, modifications, progress -> {});
    }

    /** The same, after a check that may refuse. */
    int decide(
            RunningSystem system,
            Terminal terminal,
            Verdict verdict,
            @Nullable String reason,
            List<Modification> modifications,
            Consumer<RunProgress> check) {
        return system.with(run, TheOnlyRun.AT_A_GATE, (runs, named) -> {
            var progress = runs.progress(named.workflowId());
            check.accept(progress);
            var gate = openGate(progress);
            if (which.all && !isMeant(terminal, verdict, gate)) {
                throw new CommandFailedException(ExitCode.REFUSED, "nothing was decided");
            }
            var decision = new GateDecision(gate.stepId(), verdict, by, reason, which.ids(), modifications)
                    .onWhatWasSeen(seen(gate));
            return decide(runs, named.workflowId(), decision).code();
        });
    }

    /** The items as whoever decides has seen them: with the hashes that were given, else as they are at this moment. */
    private List<GateItem> seen(OpenGate gate) {
        return gate.items().stream()
                .filter(item -> which.all ? item.verdict() == null : which.ids().contains(item.itemId()))
                .map(item -> which.items.stream()
                        .filter(named -> named.itemId().equals(item.itemId())
                                && !named.hash().isEmpty())
                        .findFirst()
                        .map(named -> item.withContentHash(named.hash()))
                        .orElse(item))
                .toList();
    }

    private ExitCode decide(Runs runs, String workflowId, GateDecision decision) {
        var status = runs.decide(workflowId, decision);
        json.print(status, screen -> print(screen, workflowId, decision.verdict(), status));
        return isOpen(status) ? ExitCode.NOT_COMPLETED : ExitCode.OK;
    }

    private static OpenGate openGate(RunProgress progress) {
        var workflowId = progress.run().workflowId();
        if (progress.closed()) {
            throw new RunException.Ended(workflowId);
        }
        var gate = progress.gate();
        if (gate == null) {
            throw new RunException.Refused("no gate of run %s is open: it is %s, at step %s"
                    .formatted(
                            workflowId,
                            progress.run().state().label(),
                            progress.run().step()));
        }
        return gate;
    }

    /** A person at a terminal may not have read what {@code --all} stands for. */
    private boolean isMeant(Terminal terminal, Verdict verdict, OpenGate gate) {
        if (sure || json.isOn() || terminal.input() == null) {
            return true;
        }
        var screen = Screen.of(command.commandLine());
        gate.items().stream().filter(item -> item.verdict() == null).forEach(item -> {
            screen.line("  - ", TerminalText.line(item.title()));
            GateView.printWarnings(item, screen);
        });
        var question =
                "%s all of these, read or not? [y/N] ".formatted(verdict.name().toLowerCase(Locale.ROOT));
        return "y".equals(new Prompt(terminal.input(), screen.out()).line(question));
    }

    /** Whether something of what was decided on waits to be confirmed. */
    private boolean isOpen(WorkflowStatus status) {
        return status.gate() != null
                && status.gate().items().stream()
                        .anyMatch(item -> item.verdict() == null
                                && (which.all || which.ids().contains(item.itemId())));
    }

    private void print(Screen screen, String workflowId, Verdict verdict, WorkflowStatus status) {
        screen.line("%s: %s"
                .formatted(
                        isOpen(status) ? "sent, and some of it is still to be decided" : verdict.pastTense(),
                        which.all ? "all that were undecided" : TerminalText.line(String.join(", ", which.ids()))));
        if (status.gate() != null) {
            new GateView(workflowId, status.gate()).print(screen);
        } else {
            screen.line("follow it: " + Program.command("watch " + workflowId));
        }
    }
}
