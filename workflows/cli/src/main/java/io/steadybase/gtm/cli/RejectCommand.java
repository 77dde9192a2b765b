package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm reject}. */
@Command(
        name = "reject",
        description = "Reject drafts: they are not sent.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm reject drew-q3 --account acme-corporation --notes \"wrong tone\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RejectCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private DecisionOptions decision;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Why, for the audit trail.")
    private @Nullable String notes;

    RejectCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return decision.decide(system, Verdict.REJECT, notes, List.of());
    }
}
