package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm release}. */
@Command(
        name = "release",
        description = {
            "Let go on what a run holds back because another team did not answer: for Drew, send without Marketing's word.",
            "To give it up instead, reject or skip it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} release q3 --item acme-corporation"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReleaseCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final Terminal terminal;

    @Mixin
    private DecisionOptions decision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit trail.")
    private @Nullable String reason;

    ReleaseCommand(RunningSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return decision.decide(system, terminal, Verdict.APPROVE, reason, List.of(), ReleaseCommand::mustHold);
    }

    private static void mustHold(RunProgress progress) {
        var state = progress.run().state();
        if (!progress.closed() && state != RunStanding.HELD) {
            throw new RunException.Refused("run %s holds nothing back: it is %s"
                    .formatted(progress.run().workflowId(), state.label()));
        }
    }
}
