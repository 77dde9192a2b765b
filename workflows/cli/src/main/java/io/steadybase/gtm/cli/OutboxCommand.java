package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.outbox.Outbox;
import io.steadybase.gtm.cli.outbox.Outbox.Found;
import io.steadybase.gtm.cli.outbox.OutboxView;
import io.steadybase.gtm.connection.Runs;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm outbox}. */
@Command(
        name = "outbox",
        description = {
            "Show what was delivered, newest first; of one run with the texts in full.",
            "At most 10,000 messages of the outbox are looked at; if it holds more, that is said."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} outbox q3"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class OutboxCommand implements Callable<Integer> {
    private static final int USUAL = 20;
    private static final int MOST = 1000;

    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            completionCandidates = CompletionCommand.Runs.class,
            description = "Only what this run delivered; its history may be gone already. Default: all runs.")
    private @Nullable String run;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: 20, of one run 1000.")
    private @Nullable Integer limit;

    @Mixin
    private JsonOption json;

    OutboxCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new ParameterException(
                    command.commandLine(), "--limit must be 1 to %d, got %d".formatted(MOST, limit));
        }
        if (run == null) {
            var found = find(null, USUAL);
            json.print(found, new OutboxView(found)::printList);
        } else {
            var found = findOf(run);
            json.print(found, new OutboxView(found)::printInFull);
        }
        return ExitCode.OK.code();
    }

    private Found findOf(String text) {
        return system.with(runs -> findOf(system.kinds().find(text, runs), runs));
    }

    /** What a run delivered outlives its history: only a run that left nothing must be known to the server. */
    private Found findOf(NamedRun<?> named, Runs runs) {
        var workflowId = named.workflowId();
        var found = find(named.kind().outboxName(workflowId), MOST);
        if (found.messages().isEmpty()
                && found.complete()
                && runs.find(workflowId).isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND,
                    "no run %s: list the runs with '%s'".formatted(workflowId, Program.command("list")));
        }
        return found;
    }

    private Found find(@Nullable String outboxName, int usual) {
        try (Outbox outbox = system.access().outbox()) {
            return outbox.newest(outboxName, Objects.requireNonNullElse(limit, usual));
        }
    }
}
