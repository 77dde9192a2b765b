package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import java.io.PrintWriter;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What starting has in common for all kinds of run. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class StartOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    /** What {@code --json} prints. */
    record StartedRun(
            String workflowId,
            String runId,
            boolean existed,
            @Nullable URI link) {}

    /**
     * Starts a run and prints what became of it.
     *
     * @param id the business id; the workflow id is taken for it too
     * @param input makes the input for a business id
     */
    public <I extends RunInput> int start(
            RunningSystem system, RunKind<I, ?> kind, String id, Function<String, I> input) {
        var businessId = kind.businessId(id).orElse(id);
        var given = checked(kind, businessId, input.apply(businessId));
        return system.with(runs -> {
            var started = runs.start(kind, businessId, given);
            print(system, runs, started);
            return ExitCode.OK.code();
        });
    }

    /** Without connecting: a bad command line is that also where no system is. */
    private <I extends RunInput> I checked(RunKind<I, ?> kind, String businessId, I input) {
        var problems = input.problems();
        if (!problems.isEmpty()) {
            throw new ParameterException(command.commandLine(), String.join(System.lineSeparator(), problems));
        }
        try {
            var ignored = kind.workflowId(businessId);
            return input;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private void print(RunningSystem system, Runs runs, Runs.Started started) {
        var link = system.link(runs, started).orElse(null);
        var data = new StartedRun(started.workflowId(), started.runId(), started.existed(), link);
        JsonOption.print(command.commandLine(), json, data, out -> print(out, data));
    }

    private static void print(PrintWriter out, StartedRun run) {
        out.println(
                run.existed()
                        ? "run %s had been started before: nothing new was started".formatted(run.workflowId())
                        : "run %s is started".formatted(run.workflowId()));
        out.println("temporal run id: " + run.runId());
        if (run.link() != null) {
            out.println("web UI: " + run.link());
        }
        out.println("follow it: gtm watch " + run.workflowId());
    }
}
