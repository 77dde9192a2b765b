package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm skip}. */
@Command(
        name = "skip",
        description = "Leave out what a run asks about, without judging it; the reason is logged.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} skip q3 --item acme-corporation --reason \"met them yesterday\""
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SkipCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private DecisionOptions decision;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String reason;

    SkipCommand(RunningSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(command.commandLine(), "--reason must say why, got a blank text");
        }
        return decision.decide(system, terminal, Verdict.SKIP, reason, List.of());
    }
}
