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
        description = "Say no to what a run asks about: it does not happen.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} reject q3 --item acme-corporation --reason \"wrong tone\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RejectCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final Terminal terminal;

    @Mixin
    private DecisionOptions decision;

    @Option(
            names = {"--reason", "--notes"},
            paramLabel = "TEXT",
            description = "Why, for the audit trail.")
    private @Nullable String reason;

    RejectCommand(RunningSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return decision.decide(system, terminal, Verdict.REJECT, reason, List.of());
    }
}
