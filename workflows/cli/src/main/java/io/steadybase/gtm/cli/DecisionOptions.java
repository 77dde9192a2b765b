package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.WorkflowStatus;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What approving, rejecting and skipping have in common: which run, which items, by whom. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DecisionOptions {
    @Mixin
    private RunParameter run;

    @Option(
            names = {"--item", "--account"},
            paramLabel = "ID",
            split = ",",
            description = "These items, for Drew accounts; repeat it or separate ids by commas."
                    + " Default: all that are undecided.")
    private List<String> items = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides; default: you.")
    private String by;

    @Mixin
    private JsonOption json;

    /** Decides at the gate that is open, whichever it is, and prints the new status. */
    int decide(RunningSystem system, Verdict verdict, @Nullable String notes, List<Modification> modifications) {
        return system.with(run, (runs, named) -> {
            var step = openStep(runs, named.workflowId());
            var decision = new GateDecision(step, verdict, by, notes, items, modifications);
            var status = runs.decide(named.workflowId(), decision);
            json.print(status, out -> print(out, named.workflowId(), verdict, status));
            return ExitCode.OK.code();
        });
    }

    private static String openStep(Runs runs, String workflowId) {
        var progress = runs.progress(workflowId);
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
        return gate.stepId();
    }

    /** Whether something of what was decided on waits to be confirmed. */
    private boolean isOpen(WorkflowStatus status) {
        return status.gate() != null
                && status.gate().items().stream()
                        .anyMatch(item -> item.verdict() == null && (items.isEmpty() || items.contains(item.itemId())));
    }

    private void print(PrintWriter out, String workflowId, Verdict verdict, WorkflowStatus status) {
        out.println("%s: %s"
                .formatted(
                        isOpen(status) ? "sent, and some of it is still to be decided" : verdict.pastTense(),
                        items.isEmpty() ? "all that were undecided" : TerminalText.line(String.join(", ", items))));
        if (status.gate() != null) {
            new GateView(workflowId, status.gate()).print(out);
        } else {
            out.println("follow it: gtm watch " + workflowId);
        }
    }
}
