package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm approve}. */
@Command(
        name = "approve",
        description = {
            "Approve what a run asks about, as it is or with edits.",
            "An edit that a rule speaks against is not decided yet: read the warning, then approve the item again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ${ROOT-COMMAND-NAME} approve q3 --item acme-corporation --set \"acme-corporation.subject=A word on your rollout\"",
            "  ${ROOT-COMMAND-NAME} approve q3 --all"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ApproveCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final Terminal terminal;

    @Mixin
    private DecisionOptions decision;

    @Option(
            names = {"--reason", "--notes"},
            paramLabel = "TEXT",
            description = "Why, for the audit trail.")
    private @Nullable String reason;

    @Option(
            names = "--set",
            paramLabel = "ITEM.FIELD=TEXT|@FILE",
            converter = EditConverter.class,
            description =
                    "Another text for a field of an item, e.g. subject or body; @FILE takes it from a UTF-8 file.")
    private List<Modification> edits = List.of();

    ApproveCommand(RunningSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return decision.decide(system, terminal, Verdict.APPROVE, reason, edits);
    }
}
