package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.WorkflowStatus;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What approving, rejecting and skipping have in common: which run, which accounts, by whom. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DecisionOptions {
    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run: drew-q3, or just q3.")
    private RunId id;

    @Option(
            names = "--account",
            paramLabel = "ID",
            split = ",",
            description = "These accounts; repeat it or separate ids by commas. Default: all that are undecided.")
    private List<String> accounts = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides; default: you.")
    private String by;

    @Mixin
    private JsonOption json;

    /** Decides, and prints the new status. */
    int decide(RunningSystem system, Verdict verdict, @Nullable String notes, List<Modification> modifications) {
        var decision = new GateDecision(DrewCoordinator.APPROVAL_STEP, verdict, by, notes, accounts, modifications);
        var status = system.with(runs -> runs.decide(id, decision));
        json.print(status, out -> print(out, verdict, status));
        return ExitCode.OK.code();
    }

    private void print(PrintWriter out, Verdict verdict, WorkflowStatus status) {
        out.println("%s: %s"
                .formatted(
                        verdict.pastTense(),
                        accounts.isEmpty() ? "all that were undecided" : String.join(", ", accounts)));
        if (status.gate() != null) {
            new GateView(id, status.gate()).print(out);
        } else {
            out.println("follow it: gtm watch " + id);
        }
    }
}
