package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm skip}. */
@Command(
        name = "skip",
        description = "Leave drafts out without judging them; the reason is logged.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm skip drew-q3 --account acme-corporation --reason \"met them yesterday\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SkipCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private DecisionOptions decision;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String reason;

    SkipCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return decision.decide(system, Verdict.SKIP, reason, List.of());
    }
}
